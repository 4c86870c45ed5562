import type { Failure } from '../api/request.ts';
import type { AnswerGraph } from './answer/answer.ts';
import type { Result } from './send.ts';

/** What becomes of a query that was sent. */
export type Heard =
  /** The name is empty where the operation has none, null where the document is not whole. */
  | { type: 'asked'; operationName: string | null }
  | { type: 'opened' }
  | { type: 'answered'; result: Result; graph: AnswerGraph | null }
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
