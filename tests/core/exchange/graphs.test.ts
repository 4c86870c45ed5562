import { describe, expect, test } from '@jest/globals';
import graphology from 'graphology';
import gexfReader from 'graphology-gexf';
import graphmlReader from 'graphology-graphml';
import type { Exchange } from '../../../core/exchange/exchange.ts';
import { gexf } from '../../../core/exchange/gexf.ts';
import { graphml } from '../../../core/exchange/graphml.ts';
import { dozenExchange, NASTY, nastyExchange } from '../../support/exchange.ts';

const { MultiDirectedGraph } = graphology;

/** Read by somebody else's reader, not by ours. */
const FORMATS = {
  GraphML: (exchange: Exchange) => graphmlReader.parse(MultiDirectedGraph, graphml(exchange)),
  GEXF: (exchange: Exchange) => gexfReader.parse(MultiDirectedGraph, gexf(exchange)),
};

describe.each(Object.entries(FORMATS))('%s', (_, read) => {
  test('has every actor and every link', () => {
    const graph = read(dozenExchange());
    expect([graph.order, graph.size]).toEqual([12, 18]);
    expect(graph.getNodeAttributes('lito')).toMatchObject({
      label: 'Lito N.V.',
      kind: 'Company',
      country: 'NL',
      name_zh: '光刻公司',
      pinned: false,
    });
    expect(graph.getNodeAttributes('isola')).toMatchObject({ pinned: true });
    expect(graph.hasEdge('buys--cloudia--chipwerk')).toBe(true);
    expect(graph.getEdgeAttributes('buys--cloudia--chipwerk')).toMatchObject({
      label: 'buys from',
      kind: 'BUYS',
      family: 'SUPPLY',
      since: '2021',
      confidence: 'DISPUTED',
      directed: true,
      sources:
        'supports: Daily, Who buys what, 2025-02-03, p. 3 | disputes: Chipwerk, Annual report, 2025-02',
    });
    expect(graph.getEdgeAttributes('competes-with--cloudia--chipwerk')).toMatchObject({ directed: false });
  });

  test('puts actors where they stand, y upwards', () => {
    expect(read(dozenExchange()).getNodeAttributes('forno')).toMatchObject({ x: 100, y: -50 });
  });

  test('keeps every sign that XML can say, and drops the rest', () => {
    const forbidden = '\u0000\u0008\u001F\uFFFE\uD800';
    const graph = read(nastyExchange(forbidden));
    expect(graph.getNodeAttribute('lito', 'label')).toBe(NASTY);
    expect(graph.getEdgeAttribute('leads--ada--lito', 'summary')).toBe(NASTY);
    expect(graph.getEdgeAttribute('leads--ada--lito', 'role')).toBe(NASTY);
  });

  test('gives several links of a kind between two actors a kind of edge each', () => {
    const exchange = dozenExchange();
    const [link] = exchange.links;
    if (!link) throw new Error('The dozen has changed.');
    const twice = { ...exchange, links: [link, { ...link, id: 'again' }] };
    expect(read(twice).size).toBe(2);
    const written = read === FORMATS.GEXF ? gexf(twice) : graphml(twice);
    expect(written).toMatch(/"SUPPLIES"[\s\S]*"SUPPLIES 2"/);
  });

  test('leaves out a link that lacks an end', () => {
    const exchange = dozenExchange();
    const graph = read({ ...exchange, actors: exchange.actors.filter(({ id }) => id !== 'lito') });
    expect([graph.order, graph.size]).toEqual([11, 13]);
  });
});

test('GEXF dates its edges by whole days, partial dates at their widest', () => {
  const text = gexf(dozenExchange());
  const edge = (id: string) => new RegExp(`<edge id="${id}"[^>]*>`).exec(text)?.[0];
  expect(edge('restricts--rule--cloudia')).toContain('start="2022-10-07" end="2024-12-31"');
  expect(edge('supplies--zeiss--lito')).toContain('start="1990-01-01"');
  expect(edge('supplies--zeiss--lito')).not.toContain('end=');
  expect(edge('located-in--forno--isola')).not.toMatch(/start=|end=/);
});

test('GEXF has colours and places in the viz namespace', () => {
  expect(gexf(dozenExchange())).toContain(
    '<viz:position x="100" y="-50" z="0"/><viz:color r="47" g="93" b="140"/>',
  );
});
