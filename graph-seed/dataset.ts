import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { actorSchema, linkSchema, sourceSchema } from '../server/rows/schemas.ts';
import type { DatasetInfo, GraphRows } from '../server/store/graph-store.ts';
import { checkGraph } from './check.ts';
import { DatasetProblems, type Problem } from './problems.ts';
import { readOptionalRows, readRows, readValue } from './read.ts';
import { datasetSchema, retractedSchema, viewSchema } from './schemas.ts';

export type CuratedView = z.infer<typeof viewSchema>;

export interface Dataset {
  info: DatasetInfo;
  rows: GraphRows;
  views: CuratedView[];
  /** Links that were claimed and no longer are. */
  retracted: z.infer<typeof retractedSchema>[];
}

const FILES = ['dataset.json', 'actors.jsonl', 'links.jsonl', 'sources.jsonl', 'views.jsonl'] as const;
const RETRACTED = 'retracted.jsonl';

/** Reads and checks a folder. Throws DatasetProblems with every problem there is. */
export async function readDataset(folder: string): Promise<Dataset> {
  const problems: Problem[] = [];
  const head = await readValue(folder, 'dataset.json', datasetSchema, problems);
  const actors = await readRows(folder, 'actors.jsonl', actorSchema, problems);
  const links = await readRows(folder, 'links.jsonl', linkSchema, problems);
  const sources = await readRows(folder, 'sources.jsonl', sourceSchema, problems);
  const views = await readRows(folder, 'views.jsonl', viewSchema, problems);
  const retracted = await readOptionalRows(folder, RETRACTED, retractedSchema, problems);
  checkGraph({ actors, links, sources, views, retracted }, problems);
  if (head === null || problems.length > 0) throw new DatasetProblems(problems);
  return {
    info: {
      ...head,
      version: `${head.updated}.${await fingerprint(folder)}`,
      views: views.map(({ row }) => row.id),
    },
    rows: { actors: actors.map(rowOf), links: links.map(rowOf), sources: sources.map(rowOf) },
    views: views.map(rowOf),
    retracted: retracted.map(rowOf),
  };
}

function rowOf<T>({ row }: { row: T }): T {
  return row;
}

/** The first seven digits of the files' SHA-256: the version changes with any letter of the data. */
async function fingerprint(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of FILES) hash.update(await readFile(join(folder, file)));
  if (existsSync(join(folder, RETRACTED))) hash.update(await readFile(join(folder, RETRACTED)));
  return hash.digest('hex').slice(0, 7);
}
