import type { Failure } from '../api/request.ts';
import type { Result } from './send.ts';

/** What of the graph an answer holds: `extensions.graph`. */
export interface GraphIds {
  actors: string[];
  links: string[];
  truncated: boolean;
}

/** What becomes of a query that was sent. */
export type Heard =
  | { type: 'asked' }
  | { type: 'answered'; result: Result; graph: GraphIds | null }
  | { type: 'ended' }
  | { type: 'stopped' }
  | { type: 'failed'; failure: Failure };

/** Carries what the fetcher hears to the part of the page that shows it. */
export class AnswerFeed {
  #listeners = new Set<(heard: Heard) => void>();

  readonly tell = (heard: Heard): void => {
    for (const listener of this.#listeners) listener(heard);
  };

  listen(listener: (heard: Heard) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
