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

/** What failed may have failed for it, such as when the database is another one since: the next question does without. */
export function noteBookmark(answer: { errors?: unknown; extensions?: { bookmark?: string } }): void {
  if (answer.errors) last = null;
  else last = answer.extensions?.bookmark ?? last;
}
