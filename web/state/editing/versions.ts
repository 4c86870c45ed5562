/** A row in the words of the model, such as it is sent and told as JSON. */
export type Row = Readonly<Record<string, unknown>>;

/** One field of two versions of a row that differ there. */
export interface Difference {
  field: string;
  /** As it stands in the graph now; undefined: absent. */
  theirs: unknown;
  mine: unknown;
  /** Who changed it since the form was opened. */
  changedBy: 'them' | 'me' | 'both';
}

/** A field that one edit changed. */
export interface Change {
  field: string;
  before: unknown;
  after: unknown;
}

/** Where the version in the graph and one's own differ, field by field; `base`: what one had begun with. */
export function differences(base: Row, theirs: Row, mine: Row): Difference[] {
  return fieldsOf(theirs, mine)
    .filter((field) => !isSame(theirs[field], mine[field]))
    .map((field) => ({
      field,
      theirs: theirs[field],
      mine: mine[field],
      changedBy: whoChanged(field, base, theirs, mine),
    }));
}

/** The fields that one changed oneself. */
export function changedFields(base: Row, mine: Row): string[] {
  return fieldsOf(base, mine).filter((field) => !isSame(base[field], mine[field]));
}

/** What changed from one version to the next. */
export function changesBetween(before: Row | null, after: Row | null): Change[] {
  const [from, to] = [before ?? {}, after ?? {}];
  return changedFields(from, to)
    .filter((field) => field !== 'id')
    .map((field) => ({ field, before: from[field], after: to[field] }));
}

function whoChanged(field: string, base: Row, theirs: Row, mine: Row): Difference['changedBy'] {
  const [they, me] = [!isSame(base[field], theirs[field]), !isSame(base[field], mine[field])];
  return they && me ? 'both' : they ? 'them' : 'me';
}

function fieldsOf(one: Row, other: Row): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])];
}

/** Whether two values of rows say the same; the order of keys does not matter, that of lists does. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
        : part,
    ) ?? ''
  );
}
