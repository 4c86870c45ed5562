import { limitExceeded } from '../errors.ts';

/** Room for so many listeners, and for so many of one client. */
export class Seats {
  readonly #most: number;
  readonly #mostOfOne: number;
  readonly #taken = new Map<string | null, number>();
  #total = 0;

  constructor(most: number, mostOfOne: number) {
    this.#most = most;
    this.#mostOfOne = mostOfOne;
  }

  /** Gives what lets go of the seat again. Throws LIMIT_EXCEEDED where there is none; null is a client that nobody counts. */
  take(client: string | null): () => void {
    const ofClient = this.#taken.get(client) ?? 0;
    if (this.#total >= this.#most) throw tooMany('this server', this.#total + 1, this.#most);
    if (client !== null && ofClient >= this.#mostOfOne) {
      throw tooMany('one client', ofClient + 1, this.#mostOfOne);
    }
    this.#count(client, 1);
    let isTaken = true;
    return () => {
      if (isTaken) this.#count(client, -1);
      isTaken = false;
    };
  }

  #count(client: string | null, by: 1 | -1): void {
    this.#total += by;
    const left = (this.#taken.get(client) ?? 0) + by;
    if (left === 0) this.#taken.delete(client);
    else this.#taken.set(client, left);
  }
}

function tooMany(whose: string, value: number, most: number) {
  return limitExceeded('changes', value, most, `the number of listeners of ${whose}`, 'listeners');
}
