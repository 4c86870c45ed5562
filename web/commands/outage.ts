import type { Notice } from '../state/explorer.ts';
import type { Session } from './session.ts';

/** A server that is started again is soon back: so many tries fail before anybody is told. */
const FAILURES_TOLD = 3;

/** A time in which tries fail: told to the reader once while it lasts, as soon as nothing else is to be told. */
export class Outage {
  readonly #session: Session;
  readonly #text: () => string;
  #failures = 0;
  #told: Notice | null = null;

  constructor(session: Session, text: () => string) {
    this.#session = session;
    this.#text = text;
  }

  failed(): void {
    this.#failures += 1;
    if (this.#failures < FAILURES_TOLD || this.#told !== null || this.#session.get().notice !== null) return;
    this.#told = { type: 'told', text: this.#text() };
    this.#session.dispatch({ type: 'notify', notice: this.#told });
  }

  over(): void {
    this.#failures = 0;
    if (this.#told === null) return;
    const isShown = this.#session.get().notice === this.#told;
    this.#told = null;
    if (isShown) this.#session.dispatch({ type: 'notify', notice: null });
  }
}
