import { request } from './request.ts';

export interface TimelineBucket {
  /** First day of the quarter. */
  start: string;
  started: number;
  ended: number;
}

export const timelineQuery = /* GraphQL */ `
  query Timeline {
    timeline(by: QUARTER) { start started ended }
  }
`;

/** Beginnings and ends of all links, by quarter. */
export async function fetchTimeline(signal: AbortSignal): Promise<TimelineBucket[]> {
  return (await request<{ timeline: TimelineBucket[] }>(timelineQuery, {}, signal)).timeline;
}
