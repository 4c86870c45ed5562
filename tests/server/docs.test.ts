import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  getOperationAST,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
} from 'graphql';
import { LIMITS } from '../../server/graphql/limits.ts';
import { schema } from '../../server/schema/schema.ts';
import { type Answer, post } from '../support/ask.ts';
import { BEARER, EDIT_TOKEN } from '../support/editing.ts';
import { attributes, links, texts } from '../support/html.ts';
import { importRuns, send, uploadFolder } from '../support/import-server.ts';
import { shippedApp } from '../support/shipped-app.ts';

let uploads: Awaited<ReturnType<typeof uploadFolder>>;
let imports: ReturnType<typeof importRuns>;
const app = shippedApp(async (store) => {
  uploads = await uploadFolder();
  imports = importRuns(store, uploads.folder);
  return { editToken: EDIT_TOKEN, imports };
});
afterAll(() => uploads.remove());

async function read(address: string, headers: Record<string, string> = {}): Promise<string> {
  const answer = await app().request(address, { headers });
  expect(answer.status).toBe(200);
  return answer.text();
}

/** Everything that the schema names: `Actor`, `Actor.links`, `Actor.links.first`, `ActorKind.Company`. */
function names(): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith('__')) return [];
    if (isEnumType(type)) return [type.name, ...type.getValues().map(({ name }) => `${type.name}.${name}`)];
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [type.name];
    const fields = Object.values(type.getFields()).flatMap((field) => [
      `${type.name}.${field.name}`,
      ...argumentsOf(field).map((name) => `${type.name}.${field.name}.${name}`),
    ]);
    return [type.name, ...fields];
  });
}

function argumentsOf(field: object): string[] {
  return 'args' in field ? (field.args as { name: string }[]).map(({ name }) => name) : [];
}

describe.each(['en', 'it'])('the reference in %s', (lang) => {
  let page: string;
  beforeAll(async () => {
    page = await read(`/docs?lang=${lang}`);
  });

  test('has every type, field, argument and value once, with an anchor', () => {
    const ids = attributes(page, 'id');
    expect(names().length).toBeGreaterThan(500);
    expect(names().filter((name) => !ids.includes(name))).toEqual([]);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });

  test('has no anchor that leads nowhere', () => {
    const ids = new Set(attributes(page, 'id'));
    const anchors = links(page).filter((href) => href.startsWith('#'));
    expect(anchors.length).toBeGreaterThan(500);
    expect(anchors.filter((href) => !ids.has(href.slice(1)))).toEqual([]);
  });

  test('says in which language it is, and marks what the schema says in English', () => {
    expect(page).toContain(`<html lang="${lang}">`);
    expect(page.includes('<p lang="en">')).toBe(lang === 'it');
  });

  test('says the numbers that the server goes by', () => {
    const cells = texts(page, 'td').map((cell) => Number(cell.replaceAll('\u202f', '')));
    for (const limit of Object.values(LIMITS)) expect(cells).toContain(limit);
  });
});

describe('examples', () => {
  function shown(page: string) {
    return [...page.matchAll(/<figure class="example">.*?<\/figure>/gs)].map(([figure]) => {
      const [run = ''] = links(figure);
      const [document = '', variables = '{}'] = texts(
        figure.replace(/<p class="page-note">.*?<\/p>/s, ''),
        'code',
      );
      const parameters = new URLSearchParams(run.split('?')[1]);
      return { document, variables: variables.startsWith('{') ? variables : '{}', run: parameters };
    });
  }

  test('stand at each field at the top', async () => {
    const page = await read('/docs');
    const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
      Object.keys(root?.getFields() ?? {}).map((field) => `${root?.name}.${field}`),
    );
    const sections = [
      ...page.matchAll(
        /<section class="root-section" id="([^"]+)".*?(?=<section class="root-section"|<h2)/gs,
      ),
    ];
    const withExample = sections.filter(([text]) => text.includes('class="example"')).map(([, id]) => id);
    expect(withExample).toEqual(expect.arrayContaining(roots));
  });

  test('all run, and the price that is shown is the price that is paid', async () => {
    const page = await read('/docs');
    const examples = shown(page);
    expect(examples.length).toBeGreaterThan(15);
    const prices = [...page.matchAll(/costs ([\d\u202f]+) of/g)].map(([, price = '']) =>
      Number(price.replaceAll('\u202f', '')),
    );
    const paid: (number | undefined)[] = [];
    await send(app(), 'acme/firms.csv', 'id,name,kind');
    await imports.remove('acme', 'Ada');
    for (const { document, variables } of examples) {
      await imports.settled();
      const response = await post(app(), { query: document, variables: JSON.parse(variables) }, BEARER);
      const answer = (await response.json()) as Answer;
      expect({ document, errors: answer.errors }).toEqual({ document, errors: undefined });
      for (const [field, value] of Object.entries(answer.data ?? {})) {
        expect({ document, [field]: value }).not.toEqual({ document, [field]: null });
        expect({ document, [field]: value }).not.toEqual({ document, [field]: [] });
      }
      paid.push(answer.extensions?.cost.complexity);
    }
    expect(prices).toEqual(paid);
  });

  test('say what shows who asks where they need the token, in the workbench and in a shell', async () => {
    const page = await read('/docs');
    const figures = [...page.matchAll(/<figure class="example">.*?<\/figure>/gs)].map(([figure]) => figure);
    const guarded = figures.filter((figure) => /under Headers:/.test(figure));
    expect(guarded.map((figure) => texts(figure, 'code')[0])).toContainEqual(
      expect.stringContaining('import(name: "acme")'),
    );
    expect(
      guarded.filter((figure) => !texts(figure, 'code').at(-1)?.includes("-H 'Authorization: Bearer …'")),
    ).toEqual([]);
    expect(guarded.length).toBe(9);
  });

  test('open in the workbench as they are shown', async () => {
    for (const { document, variables, run } of shown(await read('/docs'))) {
      if (run.has('question')) continue;
      expect(run.get('query')?.trim()).toBe(document);
      expect(JSON.parse(run.get('variables') ?? '{}')).toEqual(JSON.parse(variables));
      expect(getOperationAST(parse(run.get('query') ?? ''))).not.toBeNull();
    }
  });
});

describe('the page as it travels', () => {
  test('is light', async () => {
    const answer = await app().request('/docs', { headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect((await answer.arrayBuffer()).byteLength).toBeLessThan(100_000);
  });

  test.each([
    ['gzip, deflate, br', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.2, gzip;q=0.8', 'gzip'],
    ['*', 'br'],
    ['deflate', null],
  ])('is pressed as the reader can read it: %s', async (accepted, encoding) => {
    const answer = await app().request('/docs', { headers: { 'accept-encoding': accepted } });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
  });

  test('is not sent twice, but in each language', async () => {
    const first = await app().request('/docs');
    const tag = first.headers.get('etag') ?? '';
    expect((await app().request('/docs', { headers: { 'if-none-match': tag } })).status).toBe(304);
    const italian = await app().request('/docs?lang=it', { headers: { 'if-none-match': tag } });
    expect(italian.status).toBe(200);
    expect(italian.headers.get('vary')).toMatch(/accept-language/i);
  });

  test.each([
    ['it-IT,it;q=0.9,en;q=0.8', 'it'],
    ['en-GB,it;q=0.5', 'en'],
    ['de, it;q=0.3, en;q=0.2', 'it'],
    ['fr', 'en'],
  ])('speaks the language that %s prefers', async (accepted, lang) => {
    expect(await read('/docs', { 'accept-language': accepted })).toContain(`<html lang="${lang}">`);
  });

  test('needs no script and sets no cookie', async () => {
    const answer = await app().request('/docs');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(await answer.text()).not.toMatch(/<script(?![^>]*src=)|\sstyle=|\son\w+=/);
  });
});
