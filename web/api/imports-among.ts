import { inChunks } from './chunks.ts';
import { request } from './request.ts';

const importsAmongQuery = /* GraphQL */ `
  query ImportsAmong($ids: [ID!]!) {
    dataset {
      imports(among: $ids) { name }
    }
  }
`;

/** The names of the imports that any of these actors, links and sources belong to, in order. */
export async function fetchImportsAmong(ids: readonly string[], signal: AbortSignal): Promise<string[]> {
  const answers = await Promise.all(
    inChunks(ids).map((chunk) =>
      request<{ dataset: { imports: { name: string }[] } }>(importsAmongQuery, { ids: chunk }, signal),
    ),
  );
  const names = answers.flatMap(({ dataset }) => dataset.imports.map(({ name }) => name));
  return [...new Set(names)].sort();
}
