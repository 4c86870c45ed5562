import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { importFormatNames } from '../../../core/model/import-formats.ts';
import { readCsv } from '../../../graph-seed/import/formats/csv.ts';
import { readGexf } from '../../../graph-seed/import/formats/gexf.ts';
import { readGraphml } from '../../../graph-seed/import/formats/graphml.ts';
import { readJsonLines } from '../../../graph-seed/import/formats/json-lines.ts';
import type { Found } from '../../../graph-seed/import/found.ts';
import { type Mapping, readMappings } from '../../../graph-seed/import/mapping.ts';
import { ImportRefused } from '../../../graph-seed/import/refused.ts';

const context = { file: 'any', importName: 'any', fallbackSource: null, noteUnused: () => {} };
type Reader = (text: AsyncIterable<string>, about: typeof context, mapping: Mapping) => AsyncIterable<Found>;

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

/** Reads it all: whatever it is, it is rows and problems with lines, or refused as a whole in words. */
async function holds(reader: Reader, text: string, size: number, mapping: Mapping = {}): Promise<void> {
  try {
    for await (const found of reader(inPieces(text, size), context, mapping)) {
      if (found.what !== 'SKIPPED') expect(found.line).toBeGreaterThan(0);
      if (found.what !== 'ROW') expect(found.reason.reason).not.toBe('');
    }
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
  }
}

const RUNS = { numRuns: 300, seed: 5 };
const sizes = fc.integer({ min: 1, max: 50 });
const names = fc.oneof(
  fc.constantFrom('id', 'name', 'kind', 'from', 'to', 'share', 'evidence', 'country', 'since', '__proto__'),
  fc.string(),
);
const cells = fc.oneof(fc.constantFrom('lito', 'Company', 'OWNS', '12,500', '"', 'QQ', '[{}]'), fc.string());
const entities = fc.record({
  id: fc.oneof(fc.string(), fc.jsonValue()),
  schema: fc.constantFrom('Company', 'Person', 'Ownership', 'Sanction', 'Family', 'Vessel', 'toString'),
  caption: fc.jsonValue(),
  datasets: fc.jsonValue(),
  properties: fc.oneof(
    fc.dictionary(
      fc.constantFrom(
        'name',
        'owner',
        'asset',
        'entity',
        'authority',
        'startDate',
        'country',
        'topics',
        'percentage',
        '__proto__',
      ),
      fc.jsonValue(),
    ),
    fc.jsonValue(),
  ),
});
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

test('tables of anything are rows and problems', async () => {
  const table = fc.array(fc.array(cells, { maxLength: 5 }), { maxLength: 6 });
  const written = fc
    .tuple(fc.array(names, { minLength: 2, maxLength: 5 }), table)
    .map(([head, rows]) => [head, ...rows].map((row) => row.join(',')).join('\n'));
  const meanings: Mapping = { table: 'links', constants: { kind: 'OWNS', share: '5' } };
  await fc.assert(
    fc.asyncProperty(written, sizes, fc.boolean(), async (text, size, isMapped) =>
      holds(readCsv, text, size, isMapped ? meanings : {}),
    ),
    RUNS,
  );
});

test('lines of any JSON, and of what looks like FollowTheMoney, are rows and problems', async () => {
  const lines = fc.array(
    fc.oneof(entities, fc.jsonValue()).map((value) => JSON.stringify(value)),
    { maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(lines, sizes, async (some, size) => holds(readJsonLines, some.join('\n'), size)),
    RUNS,
  );
});

test.each<[string, Reader, (attributes: string, inside: string) => string]>([
  [
    'GraphML',
    readGraphml,
    (attributes, inside) => `<graphml><graph>${element('data', attributes, inside)}</graph></graphml>`,
  ],
  [
    'GEXF',
    readGexf,
    (attributes, inside) => `<gexf><graph>${element('attvalue', attributes, inside)}</graph></gexf>`,
  ],
])('%s with anything in it is rows and problems', async (_, reader, documentOf) => {
  const attributes = fc.dictionary(
    fc.constantFrom('id', 'source', 'target', 'label', 'key', 'for', 'value', 'kind', 'start'),
    fc.string().map(escaped),
  );
  await fc.assert(
    fc.asyncProperty(attributes, fc.string(), sizes, fc.boolean(), async (given, inside, size, isRaw) => {
      const written = Object.entries(given).map(([name, value]) => `${name}="${value}"`);
      await holds(reader, documentOf(written.join(' '), isRaw ? inside : escaped(inside)), size);
    }),
    RUNS,
  );
});

function element(part: string, attributes: string, inside: string): string {
  const inner = `<${part} ${attributes}>${inside}</${part}>`;
  return ['node', 'edge'].map((name) => `<${name} ${attributes}>${inner}</${name}>`).join('');
}

test('a mapping that is anything is one, or is refused with the name of its file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chokepoint-mapping-'));
  const path = join(folder, 'mapping.json');
  const parts = fc.record(
    {
      columns: fc.jsonValue(),
      constants: fc.jsonValue(),
      values: fc.jsonValue(),
      table: fc.jsonValue(),
      files: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(parts, fc.jsonValue()), async (value) => {
      await writeFile(path, JSON.stringify(value));
      const read = await readMappings(path, 'mapping.json').catch((error: unknown) => error);
      if (read instanceof Error)
        expect([read instanceof ImportRefused, read.message]).toEqual([
          true,
          expect.stringMatching(/^mapping\.json: /),
        ]);
      else expect((read as (file: string) => unknown)('any')).toEqual(expect.any(Object));
    }),
    { numRuns: 200, seed: 5 },
  );
  await rm(folder, { recursive: true });
});

test('docs/import.md names each format, as --format takes it', async () => {
  const lines = (await readFile('docs/import.md', 'utf8')).split('\n');
  const told = lines.find((line) => line.includes('--format NAME')) ?? '';
  expect([...told.matchAll(/`([a-z]+)`/g)].map(([, name]) => name)).toEqual(importFormatNames);
});
