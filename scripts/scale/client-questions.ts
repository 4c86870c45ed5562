import { readQuestions } from '../../graph-seed/questions.ts';
import { createApp } from '../../server/app.ts';
import { createLog } from '../../server/log.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import type { Questions } from './question.ts';
import type { Subjects } from './subjects.ts';

const DOCUMENTS: Record<string, [query: string, variables: (subjects: Subjects) => object]> = {
  'an actor with its links': [
    `query($id: ID!) { actor(id: $id) { name degree linkCounts { kind direction count }
       links(first: 25) { totalCount nodes { sentence to { name } evidence { source { title } } } } } }`,
    ({ actor }) => ({ id: actor }),
  ],
  'the hub with its links': [
    `query($id: ID!) { actor(id: $id) { name degree linkCounts { kind direction count }
       links(first: 25) { totalCount nodes { sentence to { name } evidence { source { title } } } } } }`,
    ({ hub }) => ({ id: hub }),
  ],
  '25 actors with 25 links each': [
    `{ actors(first: 25, orderBy: { field: LINKS, direction: DESC }) { totalCount nodes { name
       links(first: 25) { nodes { kind from { name } to { name } } } } } }`,
    () => ({}),
  ],
  search: [
    'query($text: String!) { search(text: $text) { matchedText score actor { name degree } } }',
    ({ beginning }) => ({ text: beginning }),
  ],
  'a neighbourhood of the hub': [
    `query($id: ID!) { neighborhood(of: [$id], limit: 60) { actors { name degree } links { id kind }
       omitted { actor { id } count } } }`,
    ({ hub }) => ({ id: hub }),
  ],
};

/** What clients ask, through everything but the socket. */
export function clientQuestions(store: GraphStore): Questions {
  const app = createApp({
    store,
    log: createLog('silent'),
    now: () => new Date(),
    publicUrl: 'http://scale.example',
    webFolder: 'dist/web',
    questions: () => readQuestions('graph-seed/questions'),
  });
  return Object.fromEntries(
    Object.entries(DOCUMENTS).map(([name, [query, variables]]) => [
      `GraphQL: ${name}`,
      async (_, subjects) => {
        const response = await app.request('/graphql', {
          method: 'POST',
          // What is kept would not be read.
          headers: { 'content-type': 'application/json', 'cache-control': 'no-cache' },
          body: JSON.stringify({ query, variables: variables(subjects) }),
        });
        const { errors } = (await response.json()) as { errors?: { message: string }[] };
        if (errors?.[0]) throw new Error(errors[0].message);
      },
    ]),
  );
}
