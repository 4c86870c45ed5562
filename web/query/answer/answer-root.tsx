import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { dayOf } from '../../../core/model/partial-date.ts';
import { apiLanguage, createSession, type Session } from '../../commands/session.ts';
import { type CanvasHandle, WorkshopContext } from '../../panels/context.ts';
import { GivenPreferences } from '../../panels/preferences.tsx';
import { useQuery } from '../../panels/use-query.ts';
import { newExplorer } from '../../state/explorer.ts';
import type { InterfaceLanguage } from '../../state/preferences.ts';
import type { Answer, AnswerView } from './answer.ts';
import { AnswerNotice } from './answer-notice.tsx';
import { drawAnswer } from './draw-answer.ts';
import { GraphView } from './graph-view.tsx';
import { TableView } from './table-view.tsx';

interface Props {
  answer: Answer;
  /** Another number is another answer. */
  number: number;
  view: AnswerView;
}

/** Answers in the language and theme of the page. Which of its tables one reads outlives an answer: queries are run again. */
export function AnswerRoot({ answer, number, view }: Props) {
  const [table, setTable] = useState<string | null>(null);
  return (
    <GivenPreferences lang={answer.language} theme={answer.theme}>
      <OneAnswer key={number} answer={answer} view={view} table={table} onTable={setTable} />
    </GivenPreferences>
  );
}

interface OneProps {
  answer: Answer;
  view: AnswerView;
  table: string | null;
  onTable: (name: string) => void;
}

/** One answer with a picture of its own, which is fetched and drawn once somebody wants to see it. */
function OneAnswer({ answer: { data, graph, language }, view, table, onTable }: OneProps) {
  const session = usePicture(language);
  const canvas = useRef<CanvasHandle>({ current: null }).current;
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    if (view === 'graph') setWanted(true);
  }, [view]);
  const hasGraph = graph !== undefined && graph.actors.length > 0;
  const drawing = useQuery(isWanted && hasGraph ? 'drawing' : null, async (signal) => ({
    others: graph ? await drawAnswer(session, graph, signal) : [],
  }));
  return (
    <WorkshopContext.Provider value={useMemo(() => ({ session, canvas }), [session, canvas])}>
      <div class="answer">
        {view === 'table' ? (
          <TableView data={data} chosen={table} onChoose={onTable} />
        ) : (
          <GraphView graph={hasGraph ? graph : null} drawing={drawing} />
        )}
        <AnswerNotice />
      </div>
    </WorkshopContext.Provider>
  );
}

/** A picture beside the explorer's, whose names are in the language of the page. */
function usePicture(language: InterfaceLanguage): Session {
  const spoken = useRef(language);
  spoken.current = language;
  const session = useMemo(() => createSession(newExplorer(dayOf(new Date())), () => spoken.current), []);
  useEffect(() => session.dispatch({ type: 'label', labels: apiLanguage(session) }), [session, language]);
  useEffect(() => () => session.cancel(), [session]);
  return session;
}
