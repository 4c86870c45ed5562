import type { Link } from '../../../core/model/link.ts';
import { everyLink } from '../../../server/store/filters.ts';
import type { GraphStore, Position } from '../../../server/store/graph-store.ts';
import type { ImportRecord } from '../../../server/store/imports.ts';
import { madeLinkId } from '../formats/link-id.ts';
import type { Staging } from '../staging/staging.ts';
import { turn } from '../turn.ts';

const BATCH = 100;

/**
 * Takes back the actors that an earlier run has brought and that are others by decision now; links of the import that lead to
 * them lead to the others. What others have a part in stays as it is.
 */
export async function takeBackMerged(
  record: ImportRecord,
  staging: Staging,
  store: GraphStore,
  signal: AbortSignal | undefined,
): Promise<void> {
  let after = '';
  for (;;) {
    const merged = staging.notes.mergedBehind(after, BATCH);
    const last = merged.at(-1);
    if (last === undefined) return;
    after = last;
    const left = (await store.actorsById(merged)).map(({ id }) => id);
    if (left.length > 0) {
      for await (const links of linksOf(left, store)) {
        await leadOn(links, record, staging, store);
        await turn(signal);
      }
      await store.takeBack(record.name, 'ACTOR', left);
    }
    await turn(signal);
  }
}

/** All links of some actors, a page at a time. Those of a page may lead to others by the time that the next is read. */
async function* linksOf(actors: readonly string[], store: GraphStore): AsyncGenerator<Link[]> {
  let after: Position | null = null;
  do {
    const page: Awaited<ReturnType<GraphStore['links']>> = await store.links(
      { ...everyLink, withActors: [...actors] },
      { field: 'KIND', direction: 'ASC' },
      { first: BATCH, after, withTotal: false },
    );
    yield page.items.map(({ node }) => node);
    after = page.hasNextPage ? (page.items.at(-1)?.position ?? null) : null;
  } while (after !== null);
}

async function leadOn(
  links: readonly Link[],
  record: ImportRecord,
  staging: Staging,
  store: GraphStore,
): Promise<void> {
  const { name, merges } = record;
  const moves = links.map((before) => {
    const [from, to] = [merges[before.from] ?? before.from, merges[before.to] ?? before.to];
    return { before, after: { ...before, from, to } };
  });
  const written = staging.among(
    'LINK',
    moves.flatMap(({ before, after }) => [before.id, madeLinkId(after)]),
  );
  // One that was written and still leads there has been edited; one from an actor to itself says nothing.
  const open = moves.filter(({ before, after }) => !written.has(before.id) && after.from !== after.to);
  const isDoubled = ({ before, after }: (typeof moves)[number]) =>
    before.id === madeLinkId(before) && written.has(madeLinkId(after));
  const led = open.filter((move) => !isDoubled(move)).map(({ after }) => after);
  await store.importRows(
    name,
    { actors: [], links: led, sources: [] },
    { replace: false, isTrial: false, record: () => record },
  );
  const doubled = open.filter(isDoubled).map(({ before }) => before.id);
  await store.takeBack(name, 'LINK', doubled);
}
