import { X } from 'lucide';
import { ACTOR_KINDS } from '../../core/model/actor-kinds.ts';
import { LINK_FAMILIES, type LinkFamily, linkFamilies } from '../../core/model/link-families.ts';
import { kindsOf, LINK_KINDS, type LinkKind } from '../../core/model/link-kinds.ts';
import { spokenDate } from '../language/dates.ts';
import { toggled } from '../state/picture.ts';
import { useExplorer, useSession } from './context.ts';
import { Icon } from './icon.tsx';
import { usePreferences } from './preferences.tsx';
import { useSourceTitle } from './sources/use-source-title.ts';

/** What is filtered, each removable. */
export function Chips() {
  const { words, lang } = usePreferences();
  const session = useSession();
  const { hiddenKinds, hiddenActorKinds, activeOn, comparedWith, source } = useExplorer().history.present;
  const sourceTitle = useSourceTitle(source);
  const families = linkFamilies.filter((family) =>
    kindsOf([family]).every((kind) => hiddenKinds.includes(kind)),
  );
  const kinds = hiddenKinds.filter((kind) => !families.includes(LINK_KINDS[kind].family));
  const showLinks = (some: readonly LinkKind[]) => () =>
    session.dispatch({ type: 'filter', change: { hiddenKinds: toggled(hiddenKinds, some, false) } });
  const chips = [
    ...(activeOn === undefined
      ? []
      : [
          {
            name: `${words.asOf} ${spokenDate(activeOn, lang)}`,
            remove: () => session.dispatch({ type: 'showDays', activeOn: undefined, comparedWith }),
          },
        ]),
    ...hiddenActorKinds.map((kind) => ({
      name: words.hidden(ACTOR_KINDS[kind].many[lang]),
      remove: () =>
        session.dispatch({
          type: 'filter',
          change: { hiddenActorKinds: toggled(hiddenActorKinds, [kind], false) },
        }),
    })),
    ...families.map((family: LinkFamily) => ({
      name: words.hidden(LINK_FAMILIES[family].name[lang]),
      remove: showLinks(kindsOf([family])),
    })),
    ...kinds.map((kind) => ({ name: words.hidden(LINK_KINDS[kind].out[lang]), remove: showLinks([kind]) })),
    ...(source === undefined
      ? []
      : [
          {
            name: words.sourcesPanel.onlyCiting(sourceTitle),
            remove: () => session.dispatch({ type: 'filter', change: { source: undefined } }),
          },
        ]),
  ];
  return (
    <ul class="chips">
      {chips.map(({ name, remove }) => (
        <li key={name}>
          <button type="button" class="chip" aria-label={words.remove(name)} onClick={remove}>
            <span>{name}</span>
            <Icon of={X} size={12} />
          </button>
        </li>
      ))}
    </ul>
  );
}
