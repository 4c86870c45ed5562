import { EVIDENCE } from '../../../core/exchange/readable.ts';
import type { Link } from '../../../core/model/link.ts';
import type { Transaction } from './graph.ts';
import { createLinks, putEvidence, putLinks } from './load-texts.ts';
import { claimProperties, linkProperties, ofBoth } from './properties.ts';
import type { Numbered } from './structure/numbers.ts';

/** A link as it is written: what its relationship and its claim have in common, and each for itself. */
export interface LinkRow {
  id: string;
  kind: string;
  from: string;
  to: string;
  both: object;
  link: object;
  claim: object;
  evidence: { source: string; type: string; locator: string | null }[];
}

export function linkRow(link: Link): LinkRow {
  const { id, kind, from, to } = link;
  const evidence = link.evidence.map(({ source, stance, locator = null }) => ({
    source,
    type: EVIDENCE[stance],
    locator,
  }));
  return {
    id,
    kind,
    from,
    to,
    evidence,
    both: ofBoth(link),
    link: linkProperties(link),
    claim: claimProperties(link),
  };
}

interface Written {
  id: string;
  cited: number;
}

/** Those added come with a number. Throws where an actor or a source that a link needs is not there. */
export async function putLinkRows(
  tx: Transaction,
  added: readonly Numbered<LinkRow>[],
  others: readonly LinkRow[],
): Promise<void> {
  const { run, labels } = tx;
  if (added.length > 0) {
    const written = await run<Written>(createLinks(labels), { rows: added });
    requireEnds(added, written);
    await requireSources(tx, added, written);
  }
  if (others.length > 0) {
    requireEnds(others, await run<Written>(putLinks(labels), { rows: others }));
    await requireSources(tx, others, await run<Written>(putEvidence(labels), { rows: others }));
  }
}

function requireEnds(rows: readonly LinkRow[], written: readonly Pick<Written, 'id'>[]): void {
  const ids = new Set(written.map(({ id }) => id));
  const homeless = rows.find(({ id }) => !ids.has(id));
  if (homeless) throw new Error(`The link ${homeless.id} needs actors that the store does not have.`);
}

async function requireSources(
  { run, labels: { source } }: Transaction,
  rows: readonly LinkRow[],
  written: readonly Written[],
): Promise<void> {
  const cited = new Map(written.map((one) => [one.id, one.cited]));
  const unfounded = rows.find(({ id, evidence }) => cited.get(id) !== evidence.length);
  if (!unfounded) return;
  const ids = unfounded.evidence.map((one) => one.source);
  const found = await run<{ id: string }>(`MATCH (s:${source}) WHERE s.id IN $p.ids RETURN s.id AS id`, {
    ids,
  });
  const missing = ids.find((id) => !found.some((one) => one.id === id));
  throw new Error(`The source ${missing} is cited but the store does not have it.`);
}
