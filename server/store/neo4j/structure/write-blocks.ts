import type { Actor } from '../../../../core/model/actor.ts';
import { endDay, type Link, startDay } from '../../../../core/model/link.ts';
import type { Row, SubjectKind } from '../../change-log.ts';
import type { ActorEntry } from '../../columns/actor-block.ts';
import type { LinkEntry } from '../../columns/link-block.ts';
import { doubtOf } from '../../order.ts';
import { parsed } from '../../parsed.ts';
import type { Transaction } from '../graph.ts';
import { writeActorBlocks, writeLinkBlocks } from './blocks.ts';
import { type Numbers, numbersOf } from './numbers.ts';

/**
 * Writes what has changed into the blocks that counts are made from, see store/columns/: of rows as they were, as JSON by id,
 * and as they are, absent where there are none, with the numbers of those that are new or gone. To be called when they have
 * been written, as the tallies.
 */
export async function writeBlocks(
  tx: Transaction,
  kind: SubjectKind,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, Row>,
  numbers: ReadonlyMap<string, number>,
): Promise<void> {
  if (kind === 'SOURCE') return;
  const counted = (row: Row) =>
    JSON.stringify(kind === 'ACTOR' ? actorEntry(row as Actor) : countedOf(row as Link));
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    return was === undefined || is === undefined || counted(parsed<Row>(was)) !== counted(is);
  });
  const rows = changed.map((id): [string, Row | null] => [id, after.get(id) ?? null]);
  const links = kind === 'LINK' ? rows.flatMap(([, row]) => (row ? [row as Link] : [])) : [];
  const known = await numbersOf(tx, {
    [kind]: changed.filter((id) => !numbers.has(id)),
    ...(kind === 'LINK' && { ACTOR: links.flatMap(({ from, to }) => [from, to]) }),
    SOURCE: links.flatMap(({ evidence }) => evidence.map(({ source }) => source)),
  });
  // A row without a number is in no block: a server that knows nothing of these has written it.
  const entries = <Entry>(entryOf: (row: Row) => Entry | null) =>
    new Map(
      rows.flatMap(([id, row]): [number, Entry | null][] => {
        const number = numbers.get(id) ?? known[kind].get(id);
        return number === undefined ? [] : [[number, row && entryOf(row)]];
      }),
    );
  const actors = () => entries((row) => actorEntry(row as Actor));
  const ofLinks = () => entries((row) => linkEntry(row as Link, known));
  await (kind === 'ACTOR' ? writeActorBlocks(tx, actors()) : writeLinkBlocks(tx, ofLinks()));
}

function actorEntry({ kind, country }: Actor): ActorEntry {
  return { kind, country: country ?? null };
}

/** What a link is counted by, with ids where its entry has numbers. */
function countedOf(link: Link) {
  return {
    from: link.from,
    to: link.to,
    kind: link.kind,
    doubt: doubtOf(link),
    start: startDay(link),
    end: endDay(link),
    sources: [...new Set(link.evidence.map(({ source }) => source))].sort(),
  };
}

/** Null where a row that it stands on has no number. */
function linkEntry(link: Link, { ACTOR: actors, SOURCE: cited }: Numbers): LinkEntry | null {
  const { sources: ids, ...counted } = countedOf(link);
  const [from, to] = [actors.get(link.from), actors.get(link.to)];
  const sources = ids.flatMap((id) => cited.get(id) ?? []);
  if (from === undefined || to === undefined || sources.length < ids.length) return null;
  return { ...counted, from, to, sources };
}
