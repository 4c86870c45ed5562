import type { Link } from '../../../core/model/link.ts';
import type { Source } from '../../../core/model/source.ts';
import type { GraphStore } from '../../../server/store/graph-store.ts';
import type { ImportRecord } from '../../../server/store/imports.ts';
import { plainKey } from '../plain-key.ts';
import { STAGES } from '../stages.ts';
import { stagedBatches } from '../staging/batches.ts';
import type { Staging } from '../staging/staging.ts';
import { calledBefore, type Naming } from './called-before.ts';
import { rewriteLinks } from './rewrite-links.ts';
import { isTelling, othersOf, ownId } from './taken.ts';

const BATCH = 500;

/**
 * Sources that files call by codes, such as `s1`, which the graph has for other sources: they get ids of their own, and links
 * of the files cite these. Nobody is to be named for what another one says.
 */
export async function settleTakenSources(
  staging: Staging,
  store: GraphStore,
  record: ImportRecord,
  signal: AbortSignal | undefined,
): Promise<void> {
  const renamed = new Map<string, string>();
  for (const { isDerived } of STAGES.filter(({ kind }) => kind === 'SOURCE')) {
    const next = (after: number) => staging.rows('SOURCE', isDerived, after, BATCH);
    for await (const batch of stagedBatches(next, signal)) {
      const others = await othersOf(store, record, batch, {
        kind: 'SOURCE',
        read: (ids) => store.sourcesById(ids),
        isAnother: ({ row }, there) => (isDerived ? isAnotherMention : isAnother)(row as Source, there),
      });
      staging.db.transaction(() => {
        for (const { seq, row } of batch.filter((one) => others.has(one.id))) {
          const id = ownId(record, 'SOURCE', row);
          staging.become(seq, { ...row, id });
          renamed.set(row.id, id);
        }
      });
    }
  }
  const naming: Naming = {
    kind: 'SOURCE',
    namedBy: ({ evidence }) => evidence.map(({ source }) => source),
    read: (ids) => store.sourcesById(ids),
    renamed,
  };
  await rewriteLinks(staging, await calledBefore(staging, store, record, naming, signal), citedAnew, signal);
}

/** Two that are called alike and have neither a title nor an address in common, where the id does not tell of the one there. */
export function isAnother(one: Source, other: Source): boolean {
  return !isSameSource(one, other) && !isTelling(other.id, textsOfSource(other));
}

/** The same of one that a link mentions, or both have addresses: people copy a row and write another source into it. */
export function isAnotherMention(one: Source, other: Source): boolean {
  const haveAddresses = one.url !== undefined && other.url !== undefined;
  return isAnother(one, other) || (haveAddresses && !isSameSource(one, other));
}

/** Whether two rows may be of one source. */
export function isSameSource(one: Source, other: Source): boolean {
  return plainKey(one.title) === plainKey(other.title) || (one.url !== undefined && one.url === other.url);
}

/** What an id of a source may tell of. */
export function textsOfSource({ title, publisher, url = '' }: Source): string[] {
  return [title, publisher, url];
}

/** The link with the sources that are meant; null: it cites them already. */
function citedAnew(link: Link, renamed: ReadonlyMap<string, string>): Link | null {
  if (!link.evidence.some(({ source }) => renamed.has(source))) return null;
  const evidence = link.evidence.map((one) => ({ ...one, source: renamed.get(one.source) ?? one.source }));
  return { ...link, evidence };
}
