import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readDataset } from '../../graph-seed/dataset.ts';
import { DatasetProblems } from '../../graph-seed/problems.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-seed-'));
  await cp('graph-seed/data', folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

async function append(file: string, ...rows: unknown[]): Promise<number> {
  const text = await readFile(join(folder, file), 'utf8');
  await writeFile(
    join(folder, file),
    `${text}${rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n')}\n`,
  );
  return text.trimEnd().split('\n').length + 1;
}

async function problems(): Promise<string[]> {
  try {
    await readDataset(folder);
    return [];
  } catch (error) {
    if (error instanceof DatasetProblems)
      return error.message
        .split('\n')
        .slice(1)
        .map((line) => line.trim());
    throw error;
  }
}

const link = {
  kind: 'SUPPLIES',
  from: 'asml',
  to: 'tsmc',
  confidence: 'CONFIRMED',
  summary: { en: 'x' },
  evidence: [{ source: 'seed-article', stance: 'SUPPORTS' }],
};

test('the shipped dataset is whole: 337 actors, 821 links, 546 sources', async () => {
  const { rows, info, views } = await readDataset(folder);
  expect([rows.actors.length, rows.links.length, rows.sources.length]).toEqual([337, 821, 546]);
  expect(info.version).toMatch(/^2026-11-24\.[0-9a-f]{7}$/);
  expect(info.startingQuestions).toHaveLength(6);
  expect(views.map(({ id }) => id)).toEqual(info.views);
});

test('the version changes with the data', async () => {
  const before = (await readDataset(folder)).info.version;
  await append('links.jsonl', { ...link, id: 'supplies--asml--tsmc--again' });
  expect((await readDataset(folder)).info.version).not.toBe(before);
});

test('all problems are reported at once, each with its file and line', async () => {
  const first = await append(
    'links.jsonl',
    { ...link, id: 'a', from: 'nobody' },
    { ...link, id: 'b', since: '2022-13' },
    { ...link, id: 'c', since: '2024', until: '2023-05' },
    { ...link, id: 'd', evidence: [] },
    { ...link, id: 'e', kind: 'LOVES' },
    { ...link, id: 'f', evidence: [{ source: 'no-source', stance: 'SUPPORTS' }] },
    { ...link, id: 'supplies--asml--tsmc' },
    { ...link, id: 'g', colour: 'red' },
    '{ not json',
    { ...link, id: 'h', to: 'asml' },
    { ...link, id: 'nvidia' },
    { ...link, id: 'i', share: 120 },
  );
  const actors = await append('actors.jsonl', {
    id: 'Bad Id',
    kind: 'Robot',
    names: [],
    description: {},
    country: 'China',
    website: 'x',
  });
  expect(await problems()).toEqual([
    `actors.jsonl:${actors}: id: an id has lower-case letters, digits, dots, hyphens and underscores only`,
    `actors.jsonl:${actors}: kind: unknown kind of actor 'Robot'`,
    `actors.jsonl:${actors}: names: an actor needs at least one name`,
    `actors.jsonl:${actors}: country: 'China' is no country, which is two capital letters (ISO 3166-1)`,
    `actors.jsonl:${actors}: website: 'x' is not a web address`,
    `links.jsonl:${first + 1}: since: '2022-13' is not a date such as 2022, 2022-10 or 2022-10-07`,
    `links.jsonl:${first + 3}: evidence: a link needs at least one piece of evidence`,
    `links.jsonl:${first + 4}: kind: unknown kind of link 'LOVES'`,
    `links.jsonl:${first + 7}: there is no field 'colour'`,
    expect.stringContaining(`links.jsonl:${first + 8}: is not JSON: `),
    expect.stringContaining(`links.jsonl:${first + 11}: share: `),
    expect.stringMatching(
      new RegExp(`links.jsonl:${first + 6}: duplicate id 'supplies--asml--tsmc', first at links.jsonl:\\d+`),
    ),
    expect.stringMatching(
      new RegExp(`links.jsonl:${first + 10}: duplicate id 'nvidia', first at actors.jsonl:\\d+`),
    ),
    `links.jsonl:${first}: from: unknown actor 'nobody'`,
    `links.jsonl:${first + 2}: until: 2023-05 is before since 2024`,
    `links.jsonl:${first + 5}: evidence.0.source: unknown source 'no-source'`,
    `links.jsonl:${first + 9}: to: from is the same actor 'asml'`,
  ]);
});

test('links may be retracted, in a file that need not be there; none can be claimed and retracted at once', async () => {
  expect((await readDataset(folder)).retracted).toEqual([]);
  await writeFile(join(folder, 'retracted.jsonl'), '');
  const before = (await readDataset(folder)).info.version;
  const retracted = { id: 'gone', on: '2026-11-25', reason: { en: 'It was wrong.', it: 'Era sbagliato.' } };
  await append('retracted.jsonl', retracted);
  const dataset = await readDataset(folder);
  expect(dataset.retracted).toEqual([retracted]);
  expect(dataset.info.version).not.toBe(before);
  const rows = [
    { ...retracted, id: 'supplies--asml--tsmc' },
    { ...retracted, on: '2026' },
    { id: 'silent', on: '2026-11-25' },
  ];
  await writeFile(join(folder, 'retracted.jsonl'), rows.map((row) => JSON.stringify(row)).join('\n'));
  expect(await problems()).toEqual([
    "retracted.jsonl:2: on: '2026' is not a day",
    expect.stringMatching(/^retracted\.jsonl:3: reason: /),
    expect.stringMatching(/^retracted\.jsonl:1: duplicate id 'supplies--asml--tsmc', first at links\.jsonl:/),
  ]);
});

test('a file that is missing is a problem, not a crash', async () => {
  await rm(join(folder, 'sources.jsonl'));
  const found = await problems();
  expect(found[0]).toMatch(/^sources\.jsonl: can't be read: /);
});
