import { endDay, startDay } from '../model/link.ts';
import {
  ACTOR_ATTRIBUTES,
  type Attribute,
  LINK_ATTRIBUTES,
  LINK_EVIDENCE,
  LINK_SOURCES,
} from './attributes.ts';
import { redGreenBlue } from './colour.ts';
import { edgeKinds } from './edge-kinds.ts';
import { type Exchange, provenance } from './exchange.ts';
import { type SpokenActor, type SpokenLink, spokenActors, spokenLinks } from './spoken.ts';
import { element, escaped, lines, xmlDocument } from './xml.ts';

const EDGE_ATTRIBUTES = [...LINK_ATTRIBUTES, LINK_SOURCES, LINK_EVIDENCE];

/**
 * The picture as GEXF 1.3, Gephi's own form: places, colours, and the days of links for its timeline. A link's kind
 * is also the kind of its edge, so that Gephi keeps links of several kinds between the same two actors.
 */
export function gexf(exchange: Exchange): string {
  const meta = element(
    'meta',
    { lastmodifieddate: exchange.day },
    element('creator', {}, 'Chokepoint') + element('description', {}, escaped(provenance(exchange))),
  );
  const kinds = edgeKinds(exchange.links);
  const graph = element(
    'graph',
    { mode: 'dynamic', defaultedgetype: 'directed', timeformat: 'date', timerepresentation: 'interval' },
    lines([
      attributes('node', ACTOR_ATTRIBUTES),
      attributes('edge', EDGE_ATTRIBUTES),
      element('nodes', {}, lines(spokenActors(exchange).map(node))),
      element('edges', {}, lines(spokenLinks(exchange).map((row) => edge(row, kinds.get(row.link.id))))),
    ]),
  );
  const namespaces = { xmlns: 'http://gexf.net/1.3', 'xmlns:viz': 'http://gexf.net/1.3/viz' };
  return xmlDocument(element('gexf', { ...namespaces, version: '1.3' }, lines([meta, graph])));
}

function attributes<Row>(owner: string, all: readonly Attribute<Row>[]): string {
  return element(
    'attributes',
    { class: owner, mode: 'static' },
    lines(all.map(({ name, type }) => element('attribute', { id: name, title: name, type }))),
  );
}

function node(row: SpokenActor): string {
  const { x, y } = row.place;
  // Gephi's y runs upwards.
  const position = x === undefined || y === undefined ? '' : element('viz:position', { x, y: 0 - y, z: 0 });
  return element(
    'node',
    { id: row.actor.id, label: row.name },
    values(ACTOR_ATTRIBUTES, row) + position + element('viz:color', redGreenBlue(row.colour)),
  );
}

function edge(row: SpokenLink, kind: string | undefined): string {
  const { id, from, to } = row.link;
  return element(
    'edge',
    {
      id,
      source: from,
      target: to,
      label: row.verb,
      kind,
      start: startDay(row.link) ?? undefined,
      end: endDay(row.link) ?? undefined,
    },
    values(EDGE_ATTRIBUTES, row) + element('viz:color', redGreenBlue(row.colour)),
  );
}

function values<Row>(all: readonly Attribute<Row>[], row: Row): string {
  const given = all.flatMap(({ name, of }) => {
    const value = of(row);
    return value === undefined ? [] : element('attvalue', { for: name, value });
  });
  return element('attvalues', {}, given.join(''));
}
