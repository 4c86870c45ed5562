import type { GraphChange } from '../state/editing/affected.ts';
import { serverEvents } from './event-stream.ts';
import { CodedError } from './request.ts';

export const graphChangesQuery = /* GraphQL */ `
  subscription GraphChanges($of: [ID!], $after: ID, $lang: Language) {
    changes(of: $of, after: $after) {
      subjectKind
      subjectId
      subject { ... on Link { from { id } to { id } } }
      retraction { reason(lang: $lang) }
    }
  }
`;

interface ChangeEvent {
  data?: {
    changes: Omit<HeardChange, 'ends'> & { subject: { from?: { id: string }; to?: { id: string } } | null };
  } | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** A change as one hears of it. */
export interface HeardChange extends GraphChange {
  /** Null: it is no retraction. */
  retraction: { reason: string } | null;
}

/** A step in the log of the graph: a change, or only how far all is known. */
export interface GraphStep {
  /** Where it stands: give it as `after` to go on behind it. */
  id: string | undefined;
  change: HeardChange | null;
}

/**
 * What happens to these actors, their links and these sources, to anything where `of` is null, as it happens, until the
 * server ends the stream. Fails with a CodedError where it does not begin.
 */
export async function* graphChanges(
  variables: { of: readonly string[] | null; after: string | null; lang: 'EN' | 'IT' },
  signal: AbortSignal,
): AsyncGenerator<GraphStep> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: graphChangesQuery, variables }),
    signal,
  });
  if (!response.body || !response.headers.get('content-type')?.startsWith('text/event-stream'))
    throw new CodedError('UNREACHABLE', `The server answered ${response.status} ${response.statusText}.`);
  for await (const { event, data, id } of serverEvents(response.body)) {
    if (event === 'complete') return;
    yield { id, change: event === 'next' ? changeOf(JSON.parse(data) as ChangeEvent) : null };
  }
}

function changeOf({ data, errors }: ChangeEvent): HeardChange {
  const failure = errors?.[0];
  if (!data) throw new CodedError(failure?.extensions?.code ?? 'UNKNOWN', failure?.message ?? '');
  const { subject, ...change } = data.changes;
  return { ...change, ends: [subject?.from?.id, subject?.to?.id].filter((id) => id !== undefined) };
}
