/** @jsxImportSource react */
import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../api/request.ts';
import { failureOf } from '../api/request.ts';
import type { AnswerPane } from './answer/mount.tsx';
import { useBench } from './bench-context.ts';
import { Failed } from './failed.tsx';
import type { Answered } from './use-answer.ts';

interface Props {
  answer: Answered | null;
  view: 'table' | 'graph';
}

/** The answer as a table or as a graph: a pane of its own, whose code is fetched when it is first wanted. */
export function DrawnAnswer({ answer, view }: Props) {
  const { words, lang, theme } = useBench();
  const host = useRef<HTMLDivElement>(null);
  const [pane, setPane] = useState<AnswerPane | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let mounted: AnswerPane | null = null;
    let isGone = false;
    setFailure(null);
    import('./answer/mount.tsx').then(
      ({ mountAnswer }) => {
        if (isGone || !host.current) return;
        mounted = mountAnswer(host.current, { view });
        setPane(mounted);
      },
      (cause: unknown) => !isGone && setFailure(failureOf(cause)),
    );
    return () => {
      isGone = true;
      mounted?.close();
      setPane(null);
    };
  }, [attempt]);
  useEffect(() => pane?.setView(view), [pane, view]);
  const data = answer?.result?.data;
  const graph = answer?.graph ?? null;
  useEffect(() => {
    if (data) pane?.show({ data, ...(graph && { graph }), language: lang, theme });
  }, [pane, data, graph, lang, theme]);
  return (
    <>
      {!data && <p className="bench-hint">{answer?.result ? words.noData : words.nothingYet}</p>}
      {failure && <Failed failure={failure} again={() => setAttempt(attempt + 1)} />}
      <div className="answer-host" ref={host} hidden={!data} />
    </>
  );
}
