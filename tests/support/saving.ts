import type { ServerProcess } from './server-process.ts';

const SAVE = `mutation($title: String!, $note: String) { saveView(input: { title: $title, note: $note, mode: FROZEN,
  state: { actors: [{ id: "lito" }, { id: "zeiss" }] } }) { id } }`;

/** Saves a view; gives its id, or the code of what went wrong. */
export async function saveOne(
  server: ServerProcess,
  title: string,
  note?: string,
): Promise<{ id?: string; code?: string }> {
  const { data, errors } = await server.ask(SAVE, { title, note });
  const code = errors?.[0]?.extensions.code;
  if (code !== undefined) return { code };
  return { id: (data as { saveView: { id: string } }).saveView.id };
}

/** How many of these views a server has, and that each is whole. */
export async function countWhole(server: ServerProcess, ids: readonly string[]): Promise<number> {
  let whole = 0;
  for (let start = 0; start < ids.length; start += 100) {
    const { data } = await server.ask(
      'query($ids: [ID!]!) { nodes(ids: $ids) { ... on View { id subgraph { links { id } } } } }',
      {
        ids: ids.slice(start, start + 100),
      },
    );
    const { nodes } = data as { nodes: ({ subgraph: { links: unknown[] } } | null)[] };
    whole += nodes.filter((view) => view?.subgraph.links.length === 2).length;
  }
  return whole;
}
