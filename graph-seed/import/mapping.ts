import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { fileFailure } from './file-failure.ts';
import { isField, type Table } from './formats/fields.ts';
import { plainKey } from './plain-key.ts';
import { plainlyWritten } from './plainly-written.ts';
import { ImportRefused } from './refused.ts';

const words = z.record(z.string(), z.string());

const meaning = {
  /** Field → name of the column, or of the attribute. */
  columns: words.exactOptional(),
  /** Field → what it is in every row that does not say. */
  constants: words.exactOptional(),
  /** Field → what the table says → what it means. */
  values: z.record(z.string(), words).exactOptional(),
  /** How days are written where the year comes last: with the day or with the month first. */
  dates: z.enum(['DMY', 'MDY']).exactOptional(),
  /** The sign before the decimals of numbers; the other one parts their thousands. */
  decimal: z.enum([',', '.']).exactOptional(),
};
const meaningSchema = z.strictObject(meaning);

const mappingSchema = z.strictObject({
  ...meaning,
  /** What a row of a table is. */
  table: z.enum(['actors', 'links']).exactOptional(),
  separator: z.string().length(1, 'a separator is one character').exactOptional(),
  /** The same of graph files. */
  nodes: meaningSchema.exactOptional(),
  edges: meaningSchema.exactOptional(),
});

const filesSchema = z.strictObject({ files: z.record(z.string(), mappingSchema) });

/** What columns and values of a table, or of the nodes or edges of a graph file, mean. */
export type Meaning = z.infer<typeof meaningSchema>;

/** How a file is to be read, beyond what it says by itself. */
export type Mapping = z.infer<typeof mappingSchema>;

/** The mapping for each file, by its name; the same for all where the mapping names no files. */
export interface Mappings {
  (file: string): Mapping;
  /** Throws ImportRefused where it names files, but none of these. */
  checkFiles?: (files: readonly string[]) => void;
}

/** Reads a mapping file. Throws ImportRefused, which names the field that is wrong. */
export async function readMappings(path: string, name = path): Promise<Mappings> {
  const refuse = (reason: string): never => {
    throw new ImportRefused('WRONG_MAPPING', `${name}: ${reason}`);
  };
  const value = await readJson(path, refuse);
  const byFile = typeof value === 'object' && value !== null && Object.hasOwn(value, 'files');
  const result = byFile ? filesSchema.safeParse(value) : mappingSchema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    const place = issue?.path.join('.') ?? '';
    return refuse(place === '' ? `${issue?.message}` : `${place}: ${issue?.message}`);
  }
  const mappings = 'files' in result.data ? Object.entries(result.data.files) : [['', result.data] as const];
  for (const [file, mapping] of mappings)
    checkFields(mapping, (reason) => refuse(file === '' ? reason : `${file}: ${reason}`));
  const found = new Map(mappings);
  const checkFiles = (files: readonly string[]) => {
    const named = [...found.keys()].filter((file) => file !== '');
    const called = new Set(files.flatMap((file) => [file, basename(file)]));
    if (named.length > 0 && !named.some((file) => called.has(file)))
      refuse(`is for none of these files, but for ${named.map((file) => `'${file}'`).join(', ')}`);
  };
  const mappingOf = (file: string) => found.get(file) ?? found.get(basename(file)) ?? found.get('') ?? {};
  return Object.assign(mappingOf, { checkFiles });
}

async function readJson(path: string, refuse: (reason: string) => never): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: Error) =>
    refuse(`can't be read: ${fileFailure(error)}`),
  );
  try {
    return JSON.parse(text);
  } catch (error) {
    return refuse(`is not JSON: ${(error as Error).message}`);
  }
}

function checkFields(mapping: Mapping, refuse: (reason: string) => never): void {
  const parts: readonly [string, Meaning, readonly Table[]][] = [
    ['', mapping, mapping.table ? [mapping.table] : ['actors', 'links']],
    ['nodes.', mapping.nodes ?? {}, ['actors']],
    ['edges.', mapping.edges ?? {}, ['links']],
  ];
  for (const [place, meaning, tables] of parts) {
    for (const part of ['columns', 'constants', 'values'] as const) {
      const wrong = Object.keys(meaning[part] ?? {}).find(
        (field) => !tables.some((table) => isField(table, field)),
      );
      if (wrong !== undefined)
        refuse(`${place}${part}: there is no field '${wrong}' of ${tables.join(' or ')}`);
    }
  }
}

/**
 * The field that the mapping gives each column, by its place; null: it gives it none. Throws ImportRefused where it names a
 * column that is not there.
 */
export function givenFields(columns: readonly string[], mapping: Meaning, place: string): (string | null)[] {
  const keys = columns.map(plainKey);
  const given: (string | null)[] = columns.map(() => null);
  for (const [field, column] of Object.entries(mapping.columns ?? {})) {
    const at = keys.indexOf(plainKey(column));
    if (at === -1)
      throw new ImportRefused('WRONG_MAPPING', `${place}: there is no column '${column}' for ${field}`);
    const other = given[at];
    if (typeof other === 'string') {
      const fields = `${other} and ${field}`;
      throw new ImportRefused('WRONG_MAPPING', `${place}: the column '${column}' can't be both ${fields}`);
    }
    given[at] = field;
  }
  return given;
}

/** A row's fields as the mapping means them, and with what every row is that does not say. */
export function meantFields(fields: ReadonlyMap<string, string>, mapping: Meaning): Map<string, string> {
  const meant = [...fields].map(
    ([field, value]) => [field, plainlyWritten(field, meaningOf(mapping, field, value), mapping)] as const,
  );
  return new Map([...Object.entries(mapping.constants ?? {}), ...meant]);
}

/** Compared as leniently as columns are. */
function meaningOf({ values }: Meaning, field: string, value: string): string {
  const found = Object.entries(values?.[field] ?? {}).find(
    ([written]) => plainKey(written) === plainKey(value),
  );
  return found?.[1] ?? value;
}
