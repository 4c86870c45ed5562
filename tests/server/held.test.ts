import { expect, test } from '@jest/globals';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  Kind,
  parse,
  visit,
} from 'graphql';
import { Held } from '../../server/schema/held.ts';
import { keptRowsQuery } from '../../web/api/exchange-rows.ts';
import { linksAmongQuery } from '../../web/api/subgraphs.ts';
import { keptDataQuery } from '../../web/api/views.ts';

/** A picture as dense as anybody has drawn. */
const LISTS = {
  actors: 2_000,
  links: 30_000,
  evidence: 30_000,
  names: 4_000,
  identifiers: 2_000,
  sources: 1_000,
};

/** What an answer holds of so many rows in each list. */
function heldOf(query: string, lists: Readonly<Record<string, number>>): Held {
  const document = parse(query);
  const fragments = Object.fromEntries(
    document.definitions.flatMap((one): [string, FragmentDefinitionNode][] =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [],
    ),
  );
  const held = new Held();
  const count = (node: FieldNode) => {
    const info = { fieldNodes: [node], fragments } as unknown as GraphQLResolveInfo;
    held.rows(Array(lists[node.name.value] ?? 0), info);
  };
  visit(document, { Field: count });
  return held;
}

test.each([
  ['opens a frozen view', keptDataQuery],
  ['exports it', keptRowsQuery],
  ['opens an address', linksAmongQuery],
])('an answer has room for a large picture as the explorer asks for it where it %s', (_, query) => {
  expect(heldOf(query, LISTS).isFull).toBe(false);
  expect(heldOf(query, { ...LISTS, links: 100_000, evidence: 100_000 }).isFull).toBe(true);
});
