/** @jsxImportSource react */
import { ResponseEditor } from '@graphiql/react';
import { useState } from 'react';
import { AnswerStatus } from './answer-status.tsx';
import { useBench } from './bench-context.ts';
import { DrawnAnswer } from './drawn-answer.tsx';
import { TabList } from './tab-list.tsx';
import { useAnswer } from './use-answer.ts';
import { useAnswerInSight } from './use-answer-in-sight.ts';

const VIEWS = ['json', 'table', 'graph'] as const;

/** The answer, three ways. The JSON editor stays in the page: without it GraphiQL runs nothing. */
export function AnswerArea() {
  const { words, feed } = useBench();
  const [view, setView] = useState<(typeof VIEWS)[number]>('json');
  const answer = useAnswer(feed);
  const answering = useAnswerInSight(feed);
  return (
    <section ref={answering} className="answering" aria-label={words.answer}>
      <div className="answering-bar">
        <TabList
          label={words.answerAs}
          panel="answer"
          tabs={VIEWS}
          names={words.viewNames}
          chosen={view}
          onChoose={setView}
        />
        <AnswerStatus answer={answer} />
      </div>
      <div id="answer" className="answer-panel" role="tabpanel" aria-labelledby={`answer-${view}`}>
        <div className="graphiql-container answer-json" hidden={view !== 'json'}>
          <ResponseEditor aria-label={words.enterAnswer} aria-live="off" />
        </div>
        {view !== 'json' && <DrawnAnswer answer={answer} view={view} />}
      </div>
    </section>
  );
}
