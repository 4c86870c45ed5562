import { createHmac, scryptSync, timingSafeEqual } from 'node:crypto';
import { StoreUnknownBookmark } from '../errors.ts';

/**
 * Marks bookmarks that are given out, so that none is taken that nobody gave: Neo4j would wait, for as long as a question may
 * take, for a transaction that never comes. All servers over one Neo4j have its password in common, and so the same key; to
 * guess the password by it takes as long for each guess as scrypt does.
 */
export class BookmarkSeal {
  readonly #password: string;
  #key: Buffer | null = null;

  constructor(password: string) {
    this.#password = password;
  }

  /** One text for all. */
  close(bookmarks: readonly string[]): string {
    const text = bookmarks.join(' ');
    return `${this.#mark(text)} ${text}`;
  }

  /** The bookmarks of a text. Throws StoreUnknownBookmark where it is none of `close`. */
  open(sealed: string): string[] {
    const [mark = '', ...bookmarks] = sealed.split(' ');
    const [given, right] = [mark, this.#mark(bookmarks.join(' '))].map((one) => Buffer.from(one));
    if (!given || !right || given.length !== right.length || !timingSafeEqual(given, right)) {
      throw new StoreUnknownBookmark('nobody was given such a bookmark');
    }
    return bookmarks;
  }

  #mark(text: string): string {
    this.#key ??= scryptSync(this.#password, 'bookmarks of chokepoint', 32);
    return createHmac('sha256', this.#key).update(text).digest('base64url').slice(0, 22);
  }
}
