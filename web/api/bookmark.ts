/**
 * Stands for what this page has written: sent with each question, it lets another server, or another copy of the
 * database, answer from what was there then or later. The API gives it with the answers to mutations.
 */
let last: string | null = null;

interface Body {
  query: string;
  variables: object;
}

export function withBookmark(body: Body): Body & { extensions?: { bookmark: string } } {
  return last === null ? body : { ...body, extensions: { bookmark: last } };
}

/** With these it may have been the bookmark that failed, such as when the database has been restored to an earlier day. */
const MAY_BE_ITS_FAULT = ['BAD_USER_INPUT', 'TIMEOUT'];

interface Told {
  errors?: readonly { extensions?: { code?: unknown } }[];
  extensions?: { bookmark?: string };
}

/** Keeps what an answer gives; after a failure that may be the bookmark's, the next question does without. */
export function noteBookmark({ errors = [], extensions }: Told): void {
  const isDoubtful = errors.some((error) => MAY_BE_ITS_FAULT.includes(String(error.extensions?.code)));
  last = extensions?.bookmark ?? (isDoubtful ? null : last);
}
