import { expect, test } from '@jest/globals';
import { post } from '../support/ask.ts';
import { dozenApp } from '../support/dozen-app.ts';

const app = dozenApp();

async function graphOf(query: string, extensions: object = { graph: true }) {
  const answer = await (await post(app(), { query, extensions })).json();
  expect(answer.errors).toBeUndefined();
  return answer.extensions.graph;
}

test('nobody is told who did not ask', async () => {
  expect(await graphOf('{ actor(id: "lito") { name } }', {})).toBeUndefined();
  expect(await graphOf('{ actor(id: "lito") { name } }', { graph: 'yes' })).toBeUndefined();
});

test.each([
  ['actors, though their ids are not selected', '{ a: actor(id: "lito") { name } }', ['lito'], 0],
  [
    'whatever node finds',
    '{ nodes(ids: ["zeiss", "nothing", "lito"]) { __typename } }',
    ['zeiss', 'lito'],
    0,
  ],
  ['hits of a search', '{ search(text: "lito") { score } }', ['lito'], 0],
  ['nothing where nothing is drawn', '{ statistics { actors } }', [], 0],
])('%s', async (_, query, actors, links) => {
  const graph = await graphOf(query);
  expect(graph.actors).toEqual(expect.arrayContaining(actors));
  expect(graph.actors[0]).toBe(actors[0]);
  expect(graph.links).toHaveLength(links);
  expect(graph.truncated).toBe(false);
});

test.each([
  ['a path', '{ paths(from: "zeiss", to: "forno", first: 1) { sentence } }'],
  ['a subgraph', '{ neighborhood(of: ["lito"]) { truncated } }'],
  ['a link', '{ links(first: 3) { nodes { kind } } }'],
  ['a change', '{ changes(since: "2000", until: "2030") { nodes { change } } }'],
  ['an actor in common', '{ commonNeighbors(ids: ["lito", "forno"]) { actor { name } } }'],
])('%s brings links with both their ends, whatever is selected', async (_, query) => {
  const { actors, links } = await graphOf(query);
  expect(links.length).toBeGreaterThan(0);
  const ends = await (
    await post(app(), {
      query: 'query($ids: [ID!]!) { nodes(ids: $ids) { ... on Link { from { id } to { id } } } }',
      variables: { ids: links },
    })
  ).json();
  for (const { from, to } of ends.data.nodes) {
    expect(actors).toContain(from.id);
    expect(actors).toContain(to.id);
  }
});

test('GET can ask for it too', async () => {
  const extensions = encodeURIComponent('{"graph":true}');
  const query = encodeURIComponent('{ actor(id: "lito") { name } }');
  const response = await app().request(`/graphql?query=${query}&extensions=${extensions}`);
  expect((await response.json()).extensions.graph.actors).toEqual(['lito']);
});
