import { readQuestions } from '../../graph-seed/questions.ts';
import { type AppOptions, createApp } from '../../server/app.ts';
import { once } from '../../server/kept/once.ts';
import { createLog } from '../../server/log.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';

/** Read and checked once for all apps of a file. */
const questions = once(() => readQuestions('graph-seed/questions'));

/** The day on which tests take place. */
const TODAY = '2026-11-24';

export interface Answer {
  data: Record<string, unknown> | null;
  errors?: { message: string; path?: string[]; extensions: { code: string } & Record<string, unknown> }[];
  extensions?: { cost: { complexity: number; depth: number; limit: number } };
}

export function testApp(store: GraphStore, options: Partial<AppOptions> = {}) {
  return createApp({
    store,
    log: createLog('silent'),
    now: () => new Date(`${TODAY}T09:00:00Z`),
    publicUrl: 'http://test',
    webFolder: 'tests',
    questions,
    ...options,
  });
}

type App = ReturnType<typeof testApp>;

export async function post(app: App, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return app.request('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** Asks the app as a client would, by its fetch, without a port. */
export async function ask(app: App, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  return (await (await post(app, { query, variables })).json()) as Answer;
}

/** The data of an answer that must have no errors. */
export async function dataOf(app: App, query: string, variables: Record<string, unknown> = {}) {
  const answer = await ask(app, query, variables);
  if (answer.errors) throw new Error(answer.errors.map(({ message }) => message).join('\n'));
  return answer.data as Record<string, never>;
}
