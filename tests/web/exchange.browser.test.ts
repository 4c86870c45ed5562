import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { decodeAddress } from '../../core/view/address.ts';
import type { ViewState } from '../../core/view/state.ts';
import { Explorer } from '../support/explorer.ts';
import { records } from '../support/read-csv.ts';
import { soon } from '../support/soon.ts';
import { atRest } from './canvas-places.ts';

/** Taking pictures away as data and text, and bringing them back. */
const explorer = new Explorer();

const PICTURE = '?v=1&a=smic:-200:0:p,tsmc:0:-50,asml:250:120&asOf=2025-06-01&hide=COMPETES_WITH&labels=zh';

async function open(query: string): Promise<void> {
  await explorer.page.goto(`${explorer.url}/${query}`);
  await atRest(explorer.page);
}

async function openExport(): Promise<void> {
  await explorer.page.getByRole('button', { name: 'Export', exact: true }).click();
  await explorer.page.getByRole('button', { name: 'Download' }).waitFor();
}

async function choose(format: string): Promise<void> {
  await explorer.page.getByRole('radio', { name: new RegExp(`^${format}`) }).check();
}

/** Downloads what is chosen: the file's name and text. */
async function download(): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    explorer.page.waitForEvent('download'),
    explorer.page.getByRole('button', { name: 'Download' }).click(),
  ]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

async function exported(format: string): Promise<{ name: string; text: string }> {
  await open(PICTURE);
  await openExport();
  await choose(format);
  return download();
}

async function addFile({ name, text }: { name: string; text: string }): Promise<void> {
  const [chooser] = await Promise.all([
    explorer.page.waitForEvent('filechooser'),
    explorer.page.getByRole('button', { name: 'Add from a file' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
}

const picture = (): ViewState => decodeAddress(new URL(explorer.page.url()).search).state;
const notice = () => explorer.page.locator('.notice p').textContent();

const FILES: readonly [format: string, ending: string, content: RegExp][] = [
  ['Actors, CSV', 'actors.csv', /^\uFEFFid,name,[\s\S]*\r\nsmic,中芯国际,Company,/],
  ['Links, CSV', 'links.csv', /\r\nsupplies--asml--tsmc,asml,.*https?:/],
  ['JSON', 'picture.json', /"format": "chokepoint-picture"/],
  ['GraphML', 'picture.graphml', /<node id="asml">/],
  ['GEXF', 'picture.gexf', /<edge id="supplies--asml--tsmc" .*start="/],
  ['Cypher', 'picture.cypher', /MERGE \(a\)-\[r:`SUPPLIES`/],
  ['Sources', 'sources.txt', /\n1\. .+, “.+”/],
  ['BibTeX', 'sources.bib', /@misc\{asml-ar-2024,/],
  ['CSL-JSON', 'sources.csl.json', /"id":"asml-ar-2024"/],
  ['GraphQL query', 'query.graphql', /\["smic", "tsmc", "asml"\]/],
];

test('every format can be downloaded, under a name that says the day and what it is', async () => {
  await open(PICTURE);
  await openExport();
  for (const [format, ending, content] of FILES) {
    await choose(format);
    const { name, text } = await download();
    expect(name).toBe(`chokepoint-2025-06-01-${ending}`);
    expect(text).toMatch(content);
  }
}, 60_000);

test('what is shown is what is exported', async () => {
  const { text } = await exported('Links, CSV');
  const [head = [], ...rows] = records(text.slice(1));
  const kinds = rows.map((row) => row[head.indexOf('kind')]);
  const shown = await explorer.page.locator('.showing').textContent();
  expect(shown).toBe(`3 actors, ${kinds.length} of 3 links`);
  expect(kinds.length).toBeGreaterThan(1);
}, 60_000);

test('the whole picture and the selection are other choices', async () => {
  await open(PICTURE);
  await explorer.page.getByRole('row', { name: /台积电/ }).focus();
  await explorer.page.keyboard.press('Enter');
  await openExport();
  await explorer.page.getByRole('radio', { name: /^The selection/ }).check();
  await explorer.page.getByRole('textbox', { name: /^Beginning of / }).waitFor();
  expect(records((await download()).text)).toHaveLength(2);
  await explorer.page.getByRole('radio', { name: /^The whole picture/ }).check();
  expect(records((await download()).text)).toHaveLength(4);
  await choose('JSON');
  expect(JSON.parse((await download()).text)).toMatchObject({ state: { actors: picture().actors } });
}, 60_000);

test('text can be read and copied before it is taken', async () => {
  await explorer.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(PICTURE);
  await openExport();
  await choose('GraphQL query');
  const preview = explorer.page.getByRole('textbox', { name: /query\.graphql$/ });
  await soon(async () => expect(await preview.inputValue()).toMatch(/^query Picture\(/));
  await explorer.page.getByRole('button', { name: 'Copy' }).click();
  await explorer.page.getByText('Copied').waitFor();
  const copied = await explorer.page.evaluate(() => navigator.clipboard.readText());
  const answer = await fetch(`${explorer.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: copied }),
  });
  const { data } = (await answer.json()) as { data: { linksAmong: { actors: unknown[]; links: unknown[] } } };
  expect(data.linksAmong.actors).toHaveLength(3);
  expect(data.linksAmong.links.length).toBeGreaterThan(0);
}, 60_000);

describe('an imported file', () => {
  async function openEmpty(): Promise<void> {
    await explorer.page.goto(explorer.url);
    await explorer.page.getByRole('heading', { name: 'Start with a question' }).waitFor();
  }

  test('as JSON gives the exact picture on an empty canvas, as one step', async () => {
    const file = await exported('JSON');
    const before = picture();
    await openEmpty();
    await addFile(file);
    await atRest(explorer.page);
    await soon(() => expect(picture()).toEqual(before));
    expect(before.actors[0]).toEqual({ id: 'smic', x: -200, y: 0, pinned: true });
    expect(await notice()).toBe('3 actors added.');
    await explorer.page.goBack();
    await explorer.page.getByRole('heading', { name: 'Start with a question' }).waitFor();
  }, 60_000);

  test.each(['GraphML', 'GEXF'])(
    'as %s gives actors, places and pins',
    async (format) => {
      const file = await exported(format);
      const { actors } = picture();
      await openEmpty();
      await addFile(file);
      await atRest(explorer.page);
      await soon(() => expect(picture().actors).toEqual(actors));
    },
    60_000,
  );

  test.each(['JSON', 'GraphML', 'GEXF'])(
    'as %s is merged into another picture by id',
    async (format) => {
      const file = await exported(format);
      await open('?v=1&a=tsmc:0:-50,nvidia:400:400');
      await addFile(file);
      await explorer.page.locator('#stage').getByText('2 actors added.').waitFor();
      await atRest(explorer.page);
      await soon(() =>
        expect(picture().actors).toEqual([
          { id: 'tsmc', x: 0, y: -50 },
          { id: 'nvidia', x: 400, y: 400 },
          { id: 'smic', x: -200, y: 0, pinned: true },
          { id: 'asml', x: 250, y: 120 },
        ]),
      );
      expect(picture()).toMatchObject({ labels: 'EN', hiddenKinds: [] });
      await addFile(file);
      await explorer.page.getByText('All its actors are here already.').waitFor();
      await explorer.page.getByRole('button', { name: 'Undo' }).click();
      await explorer.page.getByText(/^2 actors, /).waitFor();
    },
    60_000,
  );

  test('tells which actors this graph does not have', async () => {
    const { name, text } = await exported('GEXF');
    await openEmpty();
    await addFile({ name, text: text.replaceAll('"smic"', '"elsewhere"') });
    await explorer.page.getByText('Not in this graph, left out: elsewhere').waitFor();
    await soon(() => expect(picture().actors.map(({ id }) => id)).toEqual(['tsmc', 'asml']));
  }, 60_000);

  const SENSELESS: readonly [name: string, text: string, reason: string][] = [
    ['notes.txt', 'hello', 'is no JSON, GraphML or GEXF file that was exported here.'],
    ['data.json', '{"nodes": []}', 'is no JSON, GraphML or GEXF file that was exported here.'],
    ['cut.json', '{"format": "chokepoint-picture", "ver', 'is damaged: it is not whole JSON.'],
    [
      'odd.json',
      '{"format": "chokepoint-picture", "version": 1, "state": {}}',
      'is damaged: state.actors is missing or makes no sense.',
    ],
    [
      'page.xml',
      '<html><node id="tsmc"/></html>',
      'is no JSON, GraphML or GEXF file that was exported here.',
    ],
    [
      'other.gexf',
      '<gexf><graph><nodes><node id="tsmc"/></nodes></graph></gexf>',
      'is no JSON, GraphML or GEXF file that was exported here.',
    ],
    ['cut.graphml', '<graphml><graph><node id="tsmc">', 'is damaged: it is not whole XML.'],
    [
      'bomb.graphml',
      '<!DOCTYPE x [<!ENTITY a "b">]><graphml>&a;</graphml>',
      'is no JSON, GraphML or GEXF file that was exported here.',
    ],
  ];

  test('that makes no sense is refused by name, with the reason, and the picture stays', async () => {
    await open(PICTURE);
    const before = picture();
    for (const [name, text, reason] of SENSELESS) {
      await addFile({ name, text });
      const told = explorer.page.locator('.stage').getByRole('alert').filter({ hasText: name });
      await told.waitFor();
      await soon(async () => expect(await told.getByRole('button', { name: 'Try again' }).count()).toBe(0));
      await soon(async () => expect(await told.locator('p').textContent()).toBe(`“${name}” ${reason}`));
    }
    await soon(() => expect(picture()).toEqual(before));
  }, 60_000);

  test('can be dropped on the canvas', async () => {
    const file = await exported('JSON');
    await openEmpty();
    await drop(file);
    await atRest(explorer.page);
    await soon(() => expect(picture().actors).toHaveLength(3));
    await soon(async () =>
      expect(await explorer.page.getByText('Drop it to add it to the picture').count()).toBe(0),
    );

    await drop({ name: 'large.json', text: ' ', times: 20_000_001 });
    await explorer.page.getByText('“large.json” is larger than 20 MB.').waitFor();
    await soon(() => expect(picture().actors).toHaveLength(3));
  }, 60_000);

  /** `times`: how often the text stands in the file, which is made in the page. */
  async function drop(file: { name: string; text: string; times?: number }): Promise<void> {
    const dataTransfer = await explorer.page.evaluateHandle(({ name, text, times = 1 }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text.repeat(times)], name));
      return transfer;
    }, file);
    await explorer.page.dispatchEvent('#stage', 'dragover', { dataTransfer });
    await explorer.page.getByText('Drop it to add it to the picture').waitFor();
    await explorer.page.dispatchEvent('#stage', 'drop', { dataTransfer });
  }
});
