import type { LogEntry } from '../server/store/change-log.ts';
import type { GraphStore, Page, Position } from '../server/store/graph-store.ts';

const PAGE = 1_000;

/** The ids of rows that somebody has edited, added or retracted by hand, unless all of that is undone. */
export async function editedRows(store: GraphStore): Promise<Set<string>> {
  const edited = new Set<string>();
  /** From which edit on those of a row are undone, up to the one that undoes them. */
  const undoneFrom = new Map<string, number>();
  for (let after: Position | null = null; ; ) {
    const page: Page<LogEntry> = await store.edits(
      { of: null, by: null },
      { first: PAGE, after, withTotal: false },
    );
    // The newest come first: what undoes an edit, and with it those in between, before what it undoes.
    for (const { sequence, subject, reverts } of page.items.map(({ node }) => node)) {
      if (sequence >= (undoneFrom.get(subject.id) ?? Number.POSITIVE_INFINITY)) continue;
      if (reverts === undefined) edited.add(subject.id);
      else undoneFrom.set(subject.id, reverts);
    }
    if (!page.hasNextPage) return edited;
    after = page.items.at(-1)?.position ?? null;
  }
}
