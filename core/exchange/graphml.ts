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

interface Key<Row> extends Omit<Attribute<Row>, 'type'> {
  type: Attribute<Row>['type'] | 'int';
}

/** Gephi draws by `label`, `x`, `y`, `r`, `g` and `b`. Its y runs upwards, and so it does here. */
const NODE_KEYS: readonly Key<SpokenActor>[] = [
  { name: 'label', type: 'string', of: ({ name }) => name },
  ...ACTOR_ATTRIBUTES,
  { name: 'x', type: 'double', of: ({ place }) => place.x },
  { name: 'y', type: 'double', of: ({ place }) => upwards(place.y) },
  ...colourKeys<SpokenActor>(),
];

const EDGE_KEYS: readonly Key<SpokenLink>[] = [
  { name: 'label', type: 'string', of: ({ verb }) => verb },
  ...LINK_ATTRIBUTES,
  LINK_SOURCES,
  LINK_EVIDENCE,
  ...colourKeys<SpokenLink>(),
];

/** The picture as GraphML, for Gephi, yEd, networkx, igraph and others. */
export function graphml(exchange: Exchange): string {
  const keys = [
    ...NODE_KEYS.map((key) => keyElement('node', key)),
    ...EDGE_KEYS.map((key) => keyElement('edge', key)),
  ];
  const nodes = spokenActors(exchange).map((row) =>
    element('node', { id: row.actor.id }, data('node', NODE_KEYS, row)),
  );
  const kinds = edgeKinds(exchange.links);
  const edges = spokenLinks(exchange).map((row) => {
    const { id, from, to } = row.link;
    // `label` is no word of GraphML; Gephi takes it for the kind, by which it tells links between two actors apart.
    return element(
      'edge',
      { id, source: from, target: to, label: kinds.get(id) },
      data('edge', EDGE_KEYS, row),
    );
  });
  const graph = element('graph', { id: 'picture', edgedefault: 'directed' }, lines([...nodes, ...edges]));
  const desc = element('desc', {}, escaped(provenance(exchange)));
  return xmlDocument(
    element('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, lines([desc, ...keys, graph])),
  );
}

function keyElement(owner: string, { name, type }: { name: string; type: string }): string {
  return element('key', { id: `${owner}.${name}`, for: owner, 'attr.name': name, 'attr.type': type });
}

function data<Row>(owner: string, keys: readonly Key<Row>[], row: Row): string {
  return keys
    .flatMap(({ name, of }) => {
      const value = of(row);
      return value === undefined ? [] : element('data', { key: `${owner}.${name}` }, escaped(String(value)));
    })
    .join('');
}

function colourKeys<Row extends { colour: string }>(): Key<Row>[] {
  const part = (name: 'r' | 'g' | 'b'): Key<Row> => ({
    name,
    type: 'int',
    of: ({ colour }) => redGreenBlue(colour)[name],
  });
  return [{ name: 'colour', type: 'string', of: ({ colour }) => colour }, part('r'), part('g'), part('b')];
}

/** Not −0, which some readers refuse. */
function upwards(y: number | undefined): number | undefined {
  return y === undefined ? undefined : 0 - y;
}
