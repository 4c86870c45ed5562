import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { actorsCsv } from '../../../core/exchange/actors-csv.ts';
import { gexf } from '../../../core/exchange/gexf.ts';
import { graphml } from '../../../core/exchange/graphml.ts';
import { pictureJson } from '../../../core/exchange/json.ts';
import { linksCsv } from '../../../core/exchange/links-csv.ts';
import type { Actor } from '../../../core/model/actor.ts';
import { everyActor, everyLink, everySource } from '../../../server/store/filters.ts';
import type { GraphRows, GraphStore } from '../../../server/store/graph-store.ts';
import { dozen } from '../../support/dozen.ts';
import { dozenExchange, NASTY, nastyExchange } from '../../support/exchange.ts';
import { type Importing, openImporting, problemsOf } from '../../support/importing.ts';

/** All but the sign that would turn what is written after it. */
const KEPT = NASTY.replace('\u202e', '');
const page = { first: 100, after: null, withTotal: false };

async function everything(store: GraphStore): Promise<GraphRows> {
  const order = { field: 'NAME', direction: 'ASC' } as const;
  const actors = await store.actors(everyActor, order, page);
  const links = await store.links(everyLink, { field: 'KIND', direction: 'ASC' }, page);
  const sources = await store.sources(everySource, page);
  const rows = <T extends { id: string }>({ items }: { items: { node: T }[] }) =>
    items.map(({ node }) => node).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { actors: rows(actors), links: rows(links), sources: rows(sources) };
}

function sorted<T extends { id: string }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What a table can say of an actor: of which sort a name is and in which language a text is, it can't. */
function plain({ names, description, ...actor }: Actor): object {
  return { ...actor, names: [...new Set(names.map(({ text }) => text))].sort(), description: description.en };
}

const cited = new Set(dozen.links.flatMap(({ evidence }) => evidence.map(({ source }) => source)));

describe('what is exported here', () => {
  let at: Importing;
  beforeEach(async () => {
    at = await openImporting(async () => {});
  });
  afterEach(() => at.remove());

  test('comes back exactly from a picture in JSON', async () => {
    const report = await at.run({ 'view.json': pictureJson(dozenExchange()) });
    expect(problemsOf(report)).toEqual([]);
    expect(await everything(at.store)).toEqual({
      actors: sorted(dozen.actors),
      links: sorted(dozen.links),
      sources: sorted(dozen.sources),
    });
  });

  test('is told row by row where a picture has wrong ones, each list counted from one', async () => {
    const wrong = { sources: [{}], actors: [{}], links: [{}] };
    const text = JSON.stringify({ ...JSON.parse(pictureJson(dozenExchange())), ...wrong });
    const report = await at.run({ 'view.json': text });
    expect(report.wrongRows).toBe(3);
    const places = problemsOf(report).map((line) => line.split(': ').slice(0, 2).join(': '));
    expect(new Set(places)).toEqual(
      new Set(['view.json:1: source 1', 'view.json:1: actor 1', 'view.json:1: link 1']),
    );
  });

  test.each([
    ['GraphML', { 'view.graphml': graphml(dozenExchange()) }],
    ['GEXF', { 'view.gexf': gexf(dozenExchange()) }],
    ['CSV', { 'actors.csv': actorsCsv(dozenExchange()), 'links.csv': linksCsv(dozenExchange()) }],
  ])('comes back whole from %s: every actor, link, date, number and source', async (_, files) => {
    const report = await at.run(files);
    expect(problemsOf(report)).toEqual([]);
    expect(report.files.flatMap(({ unused }) => unused)).toEqual([]);
    const { actors, links, sources } = await everything(at.store);
    expect(actors.map(plain)).toEqual(sorted(dozen.actors).map(plain));
    const english = sorted(dozen.links).map(({ summary, ...link }) => ({
      ...link,
      summary: summary.en === undefined ? {} : { en: summary.en },
    }));
    expect(links).toEqual(english);
    expect(sources).toEqual(sorted(dozen.sources.filter(({ id }) => cited.has(id))));
  });

  test.each([
    ['GraphML', (exchange: ReturnType<typeof nastyExchange>) => ({ 'v.graphml': graphml(exchange) })],
    ['GEXF', (exchange: ReturnType<typeof nastyExchange>) => ({ 'v.gexf': gexf(exchange) })],
    [
      'CSV',
      (exchange: ReturnType<typeof nastyExchange>) => ({
        'a.csv': actorsCsv(exchange),
        'l.csv': linksCsv(exchange),
      }),
    ],
  ])('keeps every sign in %s but those that turn others', async (_, write) => {
    const report = await at.run(write(nastyExchange()));
    expect(problemsOf(report)).toEqual([]);
    const [link] = await at.store.linksById(['leads--ada--lito']);
    expect([link?.role, link?.summary.en]).toEqual([KEPT, KEPT]);
    expect((await at.store.actorsById(['lito']))[0]?.names[0]?.text).toBe(KEPT);
    expect((await at.store.sourcesById(['report']))[0]).toMatchObject({ title: KEPT, publisher: KEPT });
  });

  test('gives back what CSV keeps from being worked out, wherever it stands', async () => {
    const said = '= 5 nm:\n- Shanghai; + Wuxi\n\t-Beijing;"@home"; \'=1';
    const exchange = dozenExchange();
    const links = exchange.links.map((link) =>
      link.id === 'leads--ada--lito' ? { ...link, summary: { en: said } } : link,
    );
    const changed = { ...exchange, links };
    await at.run({ 'a.csv': actorsCsv(changed), 'l.csv': linksCsv(changed) });
    const [link] = await at.store.linksById(['leads--ada--lito']);
    expect(link?.summary.en).toBe(said);
  });
});

describe('graph files of others', () => {
  let at: Importing;
  beforeAll(async () => {
    at = await openImporting();
  });
  afterAll(() => at.remove());

  const graphmlOf = (inside: string) =>
    `<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">${inside}</graphml>`;

  test('have nodes and edges that a mapping says the kinds of, and labels for names and kinds', async () => {
    const text = graphmlOf(`
      <key id="d0" for="node" attr.name="label" attr.type="string"/>
      <key id="d1" for="edge" attr.name="label" attr.type="string"/>
      <key id="d2" for="node" yfiles.type="nodegraphics"/>
      <graph edgedefault="directed">
        <node id="n0"><data key="d0">Alpha &amp; Söhne</data><graph><node id="n1"><data key="d0">Beta</data></node></graph></node>
        <node id="n2"><data key="d2"><y:ShapeNode xmlns:y="http://www.yworks.com/xml/graphml"><y:NodeLabel>Drawn
</y:NodeLabel></y:ShapeNode></data></node>
        <edge source="n0" target="n1"><data key="d1">owns</data></edge>
        <edge source="n0" target="n1"><data key="d1">likes</data></edge>
      </graph>`);
    const report = await at.run(
      { 'g.graphml': text },
      {
        name: 'g',
        mappings: () => ({
          nodes: { constants: { kind: 'Company' } },
          edges: { values: { kind: { likes: 'COMPETES_WITH' } }, constants: { source_title: 'A drawing' } },
        }),
      },
    );
    expect(problemsOf(report)).toEqual([]);
    expect((await at.store.actorsById(['g--n0']))[0]?.names[0]?.text).toBe('Alpha & Söhne');
    expect((await at.store.actorsById(['g--n1']))[0]?.kind).toBe('Company');
    // As yEd draws it.
    expect((await at.store.actorsById(['g--n2']))[0]?.names[0]?.text).toBe('Drawn');
    expect(report.files[0]?.unused).toEqual([]);
  });

  test('have edges whose label says the kind, and days in GEXF', async () => {
    const text = `<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph>
      <attributes class="node"><attribute id="0" title="Type" type="string"/></attributes>
      <nodes><node id="x" label="X"><attvalues><attvalue for="0" value="company"/></attvalues></node></nodes>
      <edges><edge source="x" target="lito" label="owns" start="2020-01-01" end="2021-12-31T00:00:00"/>
      <edge source="x" target="lito" label="likes"/></edges></graph></gexf>`;
    const report = await at.run({ 'g.gexf': text }, { fallbackSource: { title: 'Notes', publisher: 'Ada' } });
    expect(problemsOf(report)).toEqual(["g.gexf:5: edge #2 (x → lito): kind: unknown kind of link 'likes'"]);
    const [link] = await at.store.linksById(['owns--x--lito--2020-01-01']);
    expect(link).toMatchObject({ since: '2020-01-01', until: '2021-12-31' });
  });

  test.each([
    [
      'a document type',
      `<!DOCTYPE graphml [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${graphmlOf('&b;')}`,
      /:1: has a document type/,
    ],
    ['too deep', graphmlOf(`${'<graph>'.repeat(200)}${'</graph>'.repeat(200)}`), /more than 100 deep/],
    ['cut off', graphmlOf('<graph><node id="a"/>').replace('</graphml>', ''), /is not well-formed XML/],
    ['an entity of nobody', graphmlOf('<desc>&boom;</desc>'), /is not well-formed XML/],
  ])('are refused with %s', async (_, text, message) => {
    await expect(at.run({ 'g.graphml': text })).rejects.toMatchObject({
      code: 'UNREADABLE_FILE',
      message: expect.stringMatching(message),
    });
  });

  test('are refused where a text has no end', async () => {
    const text = graphmlOf(`<desc>${'x'.repeat(17 * 1024 * 1024)}</desc>`);
    await expect(at.run({ 'g.graphml': text })).rejects.toThrow(/a text or a tag of more than 16 MB/);
  });

  test('put nothing on what objects inherit', async () => {
    const text = graphmlOf(
      '<key id="__proto__" for="node" attr.name="__proto__"/><graph><node id="proto"><data key="__proto__">x</data></node></graph>',
    );
    await at.run(
      { 'g.graphml': text },
      { mappings: () => ({ nodes: { constants: { kind: 'Company', name: 'P' } } }) },
    );
    expect((await at.store.actorsById(['proto']))[0]?.names[0]?.text).toBe('P');
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});
