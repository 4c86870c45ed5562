import { type ActorKind, actorKinds } from '../../../core/model/actor-kinds.ts';
import { aligned, ROWS_IN_BLOCK } from './blocks.ts';

/** In place of the kind of an actor, where there is none. */
const NONE = 255;

/** An actor as counts need it. */
export interface ActorEntry {
  kind: ActorKind;
  /** Two capital letters. */
  country: string | null;
}

/** The same of actors: kind and country, actor number n at place n modulo ROWS_IN_BLOCK. */
export class ActorBlock {
  readonly country: Uint16Array;
  readonly kind: Uint8Array;

  constructor(stored: Uint8Array = emptyBlock()) {
    const bytes = aligned(stored);
    this.country = new Uint16Array(bytes.buffer, bytes.byteOffset, ROWS_IN_BLOCK);
    this.kind = new Uint8Array(bytes.buffer, bytes.byteOffset + 2 * ROWS_IN_BLOCK, ROWS_IN_BLOCK);
  }

  get isEmpty(): boolean {
    return this.kind.every((kind) => kind === NONE);
  }

  put(entries: ReadonlyMap<number, ActorEntry | null>): void {
    for (const [place, actor] of entries) {
      this.kind[place] = actor ? actorKinds.indexOf(actor.kind) : NONE;
      this.country[place] = countryNumber(actor?.country ?? null);
    }
  }

  toBytes(): Uint8Array {
    const { buffer, byteOffset } = this.country;
    return new Uint8Array(buffer, byteOffset, 3 * ROWS_IN_BLOCK);
  }
}

const LETTERS = 26;
const A = 'A'.charCodeAt(0);

/** Numbers of countries are less than this. */
export const COUNTRY_NUMBERS = LETTERS * LETTERS + 1;

export function isCountryCode(text: string): boolean {
  return /^[A-Z]{2}$/.test(text);
}

/** Two capital letters as a number; 0 is none. */
export function countryNumber(country: string | null): number {
  if (country === null) return 0;
  return 1 + (country.charCodeAt(0) - A) * LETTERS + (country.charCodeAt(1) - A);
}

export function countryOfNumber(number: number): string | null {
  if (number === 0) return null;
  return String.fromCharCode(A + Math.floor((number - 1) / LETTERS), A + ((number - 1) % LETTERS));
}

function emptyBlock(): Uint8Array {
  return new Uint8Array(3 * ROWS_IN_BLOCK).fill(NONE, 2 * ROWS_IN_BLOCK);
}
