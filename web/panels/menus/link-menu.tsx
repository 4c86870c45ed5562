import { LINK_KINDS, linkKinds, verbTo } from '../../../core/model/link-kinds.ts';
import { copyCitation } from '../../commands/copy-text.ts';
import { selectActors } from '../../commands/pick.ts';
import { toggled } from '../../state/picture.ts';
import { only } from '../../state/selection.ts';
import type { Choose } from '../choose.ts';
import { useExplorer, useSession } from '../context.ts';
import { useDoors } from '../doors.ts';
import { usePreferences } from '../preferences.tsx';
import { MenuItem } from './menu-item.tsx';

/** What can be done with one link. */
export function LinkMenu({ id, choose }: { id: string; choose: Choose }) {
  const { words, lang } = usePreferences();
  const session = useSession();
  const { details } = useDoors();
  const { facts, history } = useExplorer();
  const link = facts.links.get(id);
  const [from, to] = [facts.actors.get(link?.from ?? ''), facts.actors.get(link?.to ?? '')];
  if (!link || !from || !to) return null;
  const { labels } = history.present;
  const openSources = () => {
    session.dispatch({ type: 'select', selection: only({ type: 'link', id }) });
    details();
  };
  return (
    <>
      <p class="menu-title">
        {from.names[labels]} {verbTo(link.kind, to.kind)[lang]} {to.names[labels]}
      </p>
      <MenuItem onChoose={choose(openSources)}>{words.whoSaysSo}</MenuItem>
      <MenuItem onChoose={choose(() => void copyCitation(session, id, words.stance.DISPUTES))}>
        {words.copyCitation}
      </MenuItem>
      <MenuItem onChoose={choose(() => selectActors(session, [link.from, link.to]))}>
        {words.selectEnds}
      </MenuItem>
      <hr />
      <KindEntries kind={link.kind} choose={choose} />
    </>
  );
}

/** Its kind as a filter: without it, or nothing but it; again, all kinds. */
function KindEntries({ kind, choose }: { kind: (typeof linkKinds)[number]; choose: Choose }) {
  const { words, lang } = usePreferences();
  const session = useSession();
  const { hiddenKinds } = useExplorer().history.present;
  const others = linkKinds.filter((other) => other !== kind);
  const isOnly = others.every((other) => hiddenKinds.includes(other));
  const filter = (hidden: typeof linkKinds) =>
    choose(() => session.dispatch({ type: 'filter', change: { hiddenKinds: hidden } }));
  const name = LINK_KINDS[kind].name[lang];
  return (
    <>
      <MenuItem onChoose={filter(toggled(hiddenKinds, [kind], true))}>{words.hideKind(name)}</MenuItem>
      <MenuItem onChoose={filter(isOnly ? [] : others)}>
        {isOnly ? words.allKinds : words.onlyKind(name)}
      </MenuItem>
    </>
  );
}
