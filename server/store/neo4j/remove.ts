import type { SubjectKind } from '../change-log.ts';
import { storedRows } from './change-log.ts';
import type { Transaction } from './graph.ts';
import { type Labels, nodesOf } from './labels.ts';
import { seek, seekLink } from './seek.ts';
import { numbersOf } from './structure/numbers.ts';
import { count } from './structure/tallies.ts';
import { writeBlocks } from './structure/write-blocks.ts';

/** Takes rows of one kind away, within a transaction, and no longer counts them. Nothing of ours may stand on them. */
export async function removeRows(tx: Transaction, kind: SubjectKind, ids: readonly string[]): Promise<void> {
  const { run, labels } = tx;
  if (ids.length === 0) return;
  const stored = await storedRows(tx, kind, ids);
  const text = kind === 'LINK' ? removeLinks(labels) : removeNodes(nodesOf(labels, kind));
  const numbers = await numbersOf(tx, { [kind]: stored.keys() });
  await run(text, { ids: [...stored.keys()] });
  await count(tx, kind, stored, new Map());
  await writeBlocks(tx, kind, stored, new Map(), numbers[kind]);
}

/** Detached from what people may have tied to them themselves. */
function removeNodes(label: string): string {
  return `MATCH (n:${label}) WHERE n.id IN $p.ids DETACH DELETE n`;
}

function removeLinks(labels: Labels): string {
  return `UNWIND $p.ids AS id
${seek('c', labels.claim, 'id')}
CALL (c) {
  ${seekLink(labels)}
  DELETE r
}
DETACH DELETE c`;
}
