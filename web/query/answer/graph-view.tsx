import { useMemo } from 'preact/hooks';
import { Announcer } from '../../panels/announcer.tsx';
import { useExplorer } from '../../panels/context.ts';
import { Pending } from '../../panels/pending.tsx';
import { useWords } from '../../panels/preferences.tsx';
import type { Query } from '../../panels/use-query.ts';
import type { LinkFact } from '../../state/facts.ts';
import { contentOf } from '../../state/shown.ts';
import type { AnswerGraph } from './answer.ts';
import { AnswerCanvas } from './answer-canvas.tsx';
import { AnswerDetails } from './answer-details.tsx';
import { AnswerLegend } from './answer-legend.tsx';
import { OpenInExplorer } from './open-in-explorer.tsx';
import { shownAnswer } from './shown-answer.ts';

interface Props {
  /** Null: the answer holds nothing that can be drawn. */
  graph: AnswerGraph | null;
  /** The links among the answer's actors that it does not hold, once it is drawn. */
  drawing: Query<{ others: LinkFact[] }>;
}

/** The actors and links of an answer on the explorer's canvas, and who says so. */
export function GraphView({ graph, drawing: { data, failure } }: Props) {
  const words = useWords();
  if (!graph) return <p class="answer-empty">{words.answer.noGraph}</p>;
  if (!data) {
    return (
      <div class="answer-empty">
        <Pending failure={failure} />
      </div>
    );
  }
  return <Drawn isCut={graph.truncated} others={data.others} />;
}

function Drawn({ isCut, others }: { isCut: boolean; others: readonly LinkFact[] }) {
  const words = useWords();
  const { history, facts, today } = useExplorer();
  const shown = useMemo(
    () => shownAnswer({ history, facts, today }),
    [...contentOf(history.present), facts, today],
  );
  const count = words.showing(words.actorCount(shown.actors.length), words.linkCount(shown.links.length));
  return (
    <>
      <div class="answer-bar">
        <p class="answer-choice">
          {count}
          {isCut && <strong class="warning"> {words.answer.cut}</strong>}
        </p>
        <OpenInExplorer others={others} />
      </div>
      <div class="answer-graph">
        <AnswerCanvas shown={shown} />
        <AnswerLegend />
        <AnswerDetails shown={shown} />
      </div>
      <Announcer />
    </>
  );
}
