import { UnreadableFile } from '../../core/exchange/unreadable-file.ts';
import { isActorKind } from '../../core/model/actor-kinds.ts';
import { FARTHEST, type PlacedActor } from '../../core/view/state.ts';

type Values = ReadonlyMap<string, string>;

/**
 * The actors in a GraphML or GEXF file, with their places and pins. It is ours where nodes say of what kind of actor
 * they are: so it may have been through Gephi in between. Throws UnreadableFile.
 */
export function readGraphFile(text: string): PlacedActor[] {
  const nodes = nodesOf(rootOf(text));
  if (![...nodes.values()].some((values) => isActorKind(values.get('kind')))) {
    throw new UnreadableFile({ type: 'notOurs' });
  }
  return [...nodes].map(([id, values]) => placedActor(id, values));
}

function rootOf(text: string): Element {
  const [, name] = /<(graphml|gexf)[\s>]/.exec(text) ?? [];
  // We write no document type, and within one hides text that grows without end when it is read.
  if (name === undefined || /<!DOCTYPE/i.test(text)) throw new UnreadableFile({ type: 'notOurs' });
  // A parser would notice too, but Chromium's then complains aloud of our Content-Security-Policy.
  if (!text.trimEnd().endsWith(`</${name}>`))
    throw new UnreadableFile({ type: 'malformed', language: 'XML' });
  const file = new DOMParser().parseFromString(text, 'application/xml');
  if (file.querySelector('parsererror')) throw new UnreadableFile({ type: 'malformed', language: 'XML' });
  return file.documentElement;
}

/** What each node says, by its id. */
function nodesOf(root: Element): Map<string, Values> {
  switch (root.localName) {
    case 'graphml':
      return valuesOfNodes(root, graphmlNames(root), 'data', (data) => [
        data.getAttribute('key'),
        data.textContent,
      ]);
    case 'gexf':
      return valuesOfNodes(root, gexfNames(root), 'attvalue', (value) => [
        value.getAttribute('for'),
        value.getAttribute('value'),
      ]);
    default:
      throw new UnreadableFile({ type: 'notOurs' });
  }
}

/** The names of what nodes say, by the ids that stand for them in the file. */
function graphmlNames(root: Element): Values {
  const keys = elements(root, 'key').filter((key) => key.getAttribute('for') !== 'edge');
  return new Map(keys.map((key) => [key.id, key.getAttribute('attr.name') ?? '']));
}

function gexfNames(root: Element): Values {
  const [attributes] = elements(root, 'attributes').filter((one) => one.getAttribute('class') === 'node');
  return new Map(
    attributes
      ? elements(attributes, 'attribute').map((one) => [one.id, one.getAttribute('title') ?? ''])
      : [],
  );
}

function valuesOfNodes(
  root: Element,
  names: Values,
  tag: string,
  read: (element: Element) => [string | null, string | null],
): Map<string, Values> {
  return new Map(
    elements(root, 'node').map((node) => {
      const values = new Map<string, string>();
      for (const element of elements(node, tag)) {
        const [name, value] = read(element);
        values.set(names.get(name ?? '') ?? '', value ?? '');
      }
      const [position] = elements(node, 'position');
      for (const axis of ['x', 'y']) {
        const value = position?.getAttribute(axis);
        if (value) values.set(axis, value);
      }
      return [node.id, values];
    }),
  );
}

/** Whatever prefix their namespace has. */
function elements(within: Element, name: string): Element[] {
  return [...within.getElementsByTagNameNS('*', name)];
}

/** Files have y upwards, pictures downwards. */
function placedActor(id: string, values: Values): PlacedActor {
  const [x, y] = [numberIn(values.get('x')), numberIn(values.get('y'))];
  return {
    id,
    ...(x !== undefined && y !== undefined && { x, y: 0 - y }),
    ...(values.get('pinned') === 'true' && { pinned: true }),
  };
}

function numberIn(text: string | undefined): number | undefined {
  const number = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Math.abs(number) <= FARTHEST ? number : undefined;
}
