/** @jsxImportSource react */
import { explain } from '../language/explain.ts';
import { messages } from '../language/messages.ts';
import { useBench } from './bench-context.ts';
import type { Answered } from './use-answer.ts';

/** In one line, for eyes and screen readers alike: it runs, it was stopped, it failed, or what came. */
export function AnswerStatus({ answer }: { answer: Answered | null }) {
  const { words, lang } = useBench();
  const isHere = answer?.state === 'done' || answer?.state === 'streaming';
  const isBad = answer?.state === 'failed' || (isHere && Boolean(answer.result?.errors?.length));
  return (
    <p className={isBad ? 'answer-status warning' : 'answer-status'} role="status">
      {answer && told(answer)}
    </p>
  );

  function told({ state, result, graph, failure }: Answered): string {
    if (failure) return explain(failure, messages[lang]);
    if (state === 'waiting') return words.running;
    if (state === 'stopped') return words.stopped;
    const errors = result?.errors?.length ?? 0;
    const parts = [
      state === 'streaming' && words.listening,
      errors > 0 && words.errors(errors),
      graph && words.holds(graph.actors.length, graph.links.length),
    ];
    return parts.filter(Boolean).join(' · ') || words.answered;
  }
}
