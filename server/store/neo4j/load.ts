import { EVIDENCE } from '../../../core/exchange/readable.ts';
import type { Actor } from '../../../core/model/actor.ts';
import type { Link } from '../../../core/model/link.ts';
import type { Source } from '../../../core/model/source.ts';
import type { Row, SubjectKind } from '../change-log.ts';
import type { GraphRows, OnProgress } from '../graph-store.ts';
import { appendToLog, changesByPutting, holdLog } from './change-log.ts';
import type { Connection, Run } from './connection.ts';
import type { Labels } from './labels.ts';
import { putActors, putEvidence, putLinks, putSources } from './load-texts.ts';
import { actorProperties, claimProperties, linkProperties, sourceProperties } from './properties.ts';

const BATCH = 1_000;
const BATCH_TIMEOUT_MS = 60_000;

/** Writes the rows batch by batch, each whole or not at all, with what it changes: a graph may be larger than Neo4j can take in one piece. */
export async function loadRows(
  connection: Connection,
  labels: Labels,
  { sources, actors, links }: GraphRows,
  entriesKept: number,
  onProgress: OnProgress = () => {},
): Promise<void> {
  const total = sources.length + actors.length + links.length;
  let done = 0;
  const each = async <T extends { id: string }>(
    kind: SubjectKind,
    rows: T[],
    put: (run: Run, batch: T[]) => Promise<unknown>,
  ) => {
    for (let start = 0; start < rows.length; start += BATCH) {
      const batch = rows.slice(start, start + BATCH);
      await connection.write(async (run) => {
        const log = await holdLog(run, labels);
        const changes = log.hasBegun ? await changesByPutting(run, labels, kind, batch) : [];
        await put(run, batch);
        await appendToLog(run, labels, log, changes, entriesKept);
      }, BATCH_TIMEOUT_MS);
      done += batch.length;
      onProgress(done, total);
    }
  };
  await each('SOURCE', sources, (run, batch) => putSourceBatch(run, labels, batch));
  await each('ACTOR', actors, (run, batch) => putActorBatch(run, labels, batch));
  await each('LINK', links, (run, batch) => putLinkBatch(run, labels, batch));
}

/** Puts rows of one kind into the database, within a transaction of whoever calls. */
export async function putRows(
  run: Run,
  labels: Labels,
  kind: SubjectKind,
  batch: readonly Row[],
): Promise<void> {
  const put = { ACTOR: putActorBatch, LINK: putLinkBatch, SOURCE: putSourceBatch }[kind] as (
    run: Run,
    labels: Labels,
    batch: readonly Row[],
  ) => Promise<void>;
  if (batch.length > 0) await put(run, labels, batch);
}

export async function putSourceBatch(run: Run, labels: Labels, batch: readonly Source[]): Promise<void> {
  const rows = batch.map((source) => ({ id: source.id, properties: sourceProperties(source) }));
  await run(putSources(labels), { rows });
}

export async function putActorBatch(run: Run, labels: Labels, batch: readonly Actor[]): Promise<void> {
  const rows = batch.map((actor) => ({
    id: actor.id,
    label: labels.kinds[actor.kind],
    properties: actorProperties(actor),
  }));
  await run(putActors(labels), { rows });
}

export async function putLinkBatch(run: Run, labels: Labels, batch: readonly Link[]): Promise<void> {
  const links = batch.map((link) => {
    const { id, kind, from, to } = link;
    return { id, kind, from, to, link: linkProperties(link), claim: claimProperties(link) };
  });
  const written = await run<{ id: string }>(putLinks(labels), { rows: links });
  const writtenIds = new Set(written.map(({ id }) => id));
  const homeless = batch.find(({ id }) => !writtenIds.has(id));
  if (homeless) throw new Error(`The link ${homeless.id} needs actors that the store does not have.`);

  const rows = batch.map(({ id, evidence }) => ({
    id,
    evidence: evidence.map(({ source, stance, locator = null }) => ({
      source,
      type: EVIDENCE[stance],
      locator,
    })),
  }));
  const cited = await run<{ id: string }>(putEvidence(labels), { rows });
  const citedIds = new Set(cited.map(({ id }) => id));
  const missing = batch.flatMap(({ evidence }) => evidence).find(({ source }) => !citedIds.has(source));
  if (missing) throw new Error(`The source ${missing.source} is cited but the store does not have it.`);
}
