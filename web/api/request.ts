interface GraphQLFailure {
  message: string;
  extensions?: { code?: string };
}

interface Answer<T> {
  data?: T | null;
  errors?: GraphQLFailure[];
}

/** What went wrong, with the API's own code and words. `UNREACHABLE`: no answer at all. */
class ApiError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
  }
}

/** What to tell of something that went wrong. */
export interface Failure {
  code: string;
  message: string;
}

export function failureOf(cause: unknown): Failure {
  const message = cause instanceof Error ? cause.message : String(cause);
  return { code: cause instanceof ApiError ? cause.code : 'ERROR', message };
}

/** Asks the GraphQL API. Fails with an ApiError, or with the signal's AbortError. */
export async function request<T>(query: string, variables: object, signal?: AbortSignal): Promise<T> {
  const { data, errors } = await post<T>(JSON.stringify({ query, variables }), signal);
  const failure = errors?.[0];
  if (failure) throw new ApiError(failure.extensions?.code ?? 'UNKNOWN', failure.message);
  if (!data) throw new ApiError('UNREACHABLE', 'The server sent an empty answer.');
  return data;
}

async function post<T>(body: string, signal: AbortSignal | undefined): Promise<Answer<T>> {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
  const response = await fetch('/graphql', { method: 'POST', headers, body, signal: signal ?? null }).catch(
    (cause: unknown) => {
      if (signal?.aborted) throw cause;
      throw new ApiError('UNREACHABLE', 'The server cannot be reached.');
    },
  );
  return response.json().catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new ApiError('UNREACHABLE', `The server answered ${response.status} ${response.statusText}.`);
  }) as Promise<Answer<T>>;
}
