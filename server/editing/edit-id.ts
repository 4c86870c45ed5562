/** What names an edit to clients. No row can have such an id, since theirs have no colon. */
export function editId(sequence: number): string {
  return `edit:${sequence}`;
}

/** Null for what names no edit. */
export function sequenceIn(id: string): number | null {
  const [, digits] = /^edit:([1-9]\d{0,14})$/.exec(id) ?? [];
  return digits === undefined ? null : Number(digits);
}
