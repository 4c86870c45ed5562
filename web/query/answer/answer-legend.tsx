import type { ComponentChild } from 'preact';
import { useMemo } from 'preact/hooks';
import { ACTOR_KINDS, actorKinds } from '../../../core/model/actor-kinds.ts';
import { LINK_KINDS, linkKinds } from '../../../core/model/link-kinds.ts';
import { grouped } from '../../language/en.ts';
import { useExplorer, useSession } from '../../panels/context.ts';
import { KindMark } from '../../panels/kind-mark.tsx';
import { LineMark } from '../../panels/line-mark.tsx';
import { usePreferences } from '../../panels/preferences.tsx';
import { hiding, isHidden, type LegendPart } from '../../state/legend-part.ts';

/** The kinds that an answer's picture has, in one strip; a click hides or shows one of them. */
export function AnswerLegend() {
  const { words, lang } = usePreferences();
  const { facts } = useExplorer();
  const actors = useMemo(() => countsOf([...facts.actors.values()]), [facts]);
  const links = useMemo(() => countsOf([...facts.links.values()]), [facts]);
  return (
    <ul class="answer-legend" aria-label={`${words.legend}. ${words.legendHint}`}>
      {actorKinds.map((kind) => (
        <Part
          key={kind}
          part={{ field: 'hiddenActorKinds', values: [kind] }}
          name={ACTOR_KINDS[kind].many[lang]}
          count={actors.get(kind)}
          mark={<KindMark kind={kind} />}
        />
      ))}
      {linkKinds.map((kind) => (
        <Part
          key={kind}
          part={{ field: 'hiddenKinds', values: [kind] }}
          name={LINK_KINDS[kind].out[lang]}
          count={links.get(kind)}
          mark={<LineMark kind={kind} />}
        />
      ))}
    </ul>
  );
}

interface Props {
  part: LegendPart;
  name: string;
  count: number | undefined;
  mark: ComponentChild;
}

function Part({ part, name, count, mark }: Props) {
  const session = useSession();
  const picture = useExplorer().history.present;
  if (count === undefined) return null;
  const hidden = isHidden(picture, part);
  return (
    <li>
      <button
        type="button"
        aria-pressed={!hidden}
        onClick={() => session.dispatch({ type: 'filter', change: hiding(picture, part, !hidden) })}
      >
        {mark}
        <span>{name}</span>
        <span class="figure">{grouped(count)}</span>
      </button>
    </li>
  );
}

function countsOf<Kind>(rows: readonly { kind: Kind }[]): Map<Kind, number> {
  const counts = new Map<Kind, number>();
  for (const { kind } of rows) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
