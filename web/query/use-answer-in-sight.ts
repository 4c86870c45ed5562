import { type RefObject, useEffect, useRef } from 'react';
import type { AnswerFeed } from './answer-feed.ts';

/** As in bench-narrow.css: up to here the answer stands below the editors, out of sight. */
const STACKED = '(max-width: 900px)';

/** Brings the answer into sight when a query is sent, where the page is so narrow that it stands below. */
export function useAnswerInSight(feed: AnswerFeed): RefObject<HTMLElement | null> {
  const answering = useRef<HTMLElement>(null);
  useEffect(
    () =>
      feed.listen(({ type }) => {
        if (type === 'asked' && matchMedia(STACKED).matches) answering.current?.scrollIntoView();
      }),
    [feed],
  );
  return answering;
}
