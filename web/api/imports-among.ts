import { request } from './request.ts';

/** At most so many ids may be named in a request. */
const AT_ONCE = 500;

const importsAmongQuery = /* GraphQL */ `
  query ImportsAmong($ids: [ID!]!) {
    dataset {
      imports(among: $ids) { name }
    }
  }
`;

/** The names of the imports that any of these actors and links belong to, in order. */
export async function fetchImportsAmong(ids: readonly string[], signal: AbortSignal): Promise<string[]> {
  const chunks = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, index) =>
    ids.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );
  const answers = await Promise.all(
    chunks.map((chunk) =>
      request<{ dataset: { imports: { name: string }[] } }>(importsAmongQuery, { ids: chunk }, signal),
    ),
  );
  const names = answers.flatMap(({ dataset }) => dataset.imports.map(({ name }) => name));
  return [...new Set(names)].sort();
}
