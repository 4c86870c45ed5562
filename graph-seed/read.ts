import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { checked } from '../server/rows/checked.ts';
import type { Problem } from './problems.ts';

/** A row with the place that it comes from, so that later checks can name it. */
export interface Read<T> {
  row: T;
  file: string;
  line: number;
}

/** Reads a file of JSON lines. What can't be read becomes a problem and is left out. */
export async function readRows<T>(
  folder: string,
  file: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): Promise<Read<T>[]> {
  const rows: Read<T>[] = [];
  const lines = (await readText(folder, file, problems))?.split('\n') ?? [];
  for (const [index, text] of lines.entries()) {
    if (text.trim() === '') continue;
    const line = index + 1;
    const row = readJson(text, schema, (reason) => problems.push({ file, line, reason }));
    if (row !== null) rows.push({ row, file, line });
  }
  return rows;
}

/** The same of a file that may be missing, which then has no rows. */
export async function readOptionalRows<T>(
  folder: string,
  file: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): Promise<Read<T>[]> {
  return existsSync(join(folder, file)) ? readRows(folder, file, schema, problems) : [];
}

/** Reads a file that is one JSON value; null where it can't be read. */
export async function readValue<T>(
  folder: string,
  file: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): Promise<T | null> {
  const text = await readText(folder, file, problems);
  return text === null ? null : readJson(text, schema, (reason) => problems.push({ file, line: 0, reason }));
}

/** Reads a file as text; null where it can't be read. */
export async function readText(folder: string, file: string, problems: Problem[]): Promise<string | null> {
  try {
    return await readFile(join(folder, file), 'utf8');
  } catch (error) {
    problems.push({ file, line: 0, reason: `can't be read: ${(error as Error).message}` });
    return null;
  }
}

function readJson<T>(text: string, schema: z.ZodType<T>, report: (reason: string) => void): T | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    report(`is not JSON: ${(error as Error).message}`);
    return null;
  }
  const found = checked(schema, value);
  if ('row' in found) return found.row;
  for (const { field, reason } of found.problems) report(field === '' ? reason : `${field}: ${reason}`);
  return null;
}
