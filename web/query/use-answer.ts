import { useGraphiQL } from '@graphiql/react';
import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../api/request.ts';
import type { AnswerGraph } from './answer/answer.ts';
import type { AnswerFeed, Heard } from './answer-feed.ts';
import type { Result } from './send.ts';

/** What became of the last run in a tab. */
export interface Answered {
  state: 'waiting' | 'streaming' | 'done' | 'stopped' | 'failed';
  result: Result | null;
  graph: AnswerGraph | null;
  failure: Failure | null;
}

/** The answer of the open tab; each tab keeps its own as long as the page stands. */
export function useAnswer(feed: AnswerFeed): Answered | null {
  const tab = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]?.id ?? '');
  const openTab = useRef(tab);
  openTab.current = tab;
  const [byTab, setByTab] = useState<ReadonlyMap<string, Answered>>(new Map());
  useEffect(() => {
    // Changing tabs stops what runs, and stopping tells of it only afterwards: it belongs where it was asked.
    let asker = '';
    return feed.listen((heard) => {
      if (heard.type === 'asked') asker = openTab.current;
      const key = asker;
      setByTab((former) => new Map(former).set(key, next(former.get(key) ?? null, heard)));
    });
  }, [feed]);
  return byTab.get(tab) ?? null;
}

function next(former: Answered | null, heard: Heard): Answered {
  const result = former?.result ?? null;
  const graph = former?.graph ?? null;
  switch (heard.type) {
    case 'asked':
      // What was drawn stays until something else can be drawn.
      return { state: 'waiting', result, graph, failure: null };
    case 'opened':
      return { state: 'streaming', result: null, graph: null, failure: null };
    case 'answered':
      return { state: 'streaming', result: heard.result, graph: heard.graph, failure: null };
    case 'ended':
      return { state: 'done', result, graph, failure: null };
    case 'stopped':
      return { state: 'stopped', result, graph, failure: null };
    case 'failed':
      return { state: 'failed', result: null, graph: null, failure: heard.failure };
  }
}
