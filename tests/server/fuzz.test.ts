import { afterAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { GraphQLObjectType } from 'graphql';
import { schema } from '../../server/schema/schema.ts';
import { type Answer, post } from '../support/ask.ts';
import { dozenApp } from '../support/dozen-app.ts';
import { BEARER, EDIT_TOKEN } from '../support/editing.ts';
import { importRuns, uploadFolder } from '../support/import-server.ts';
import { type RandomRequest, randomRequest } from '../support/random-query.ts';

/** Whatever is asked, the answer is right or its errors are coded, and none of them is ours. */

let uploads: Awaited<ReturnType<typeof uploadFolder>>;
const app = dozenApp(async (store) => {
  uploads = await uploadFolder();
  return { editToken: EDIT_TOKEN, imports: importRuns(store, uploads.folder) };
});
afterAll(() => uploads.remove());

/** The same requests each time; another seed finds others. */
const SEED = 20_261_125;
/** In milliseconds, for each kind of request. */
const LONGEST = 5_000;

const CODES = ['BAD_USER_INPUT', 'NOT_FOUND', 'LIMIT_EXCEEDED', 'UNAUTHENTICATED', 'CONFLICT'];
const OURS = /\.[tj]s\b|node_modules|SQL(ite|ITE)|\bat \w+ \(|SELECT |MATCH \(|undefined|\[object/;

const tally = { answered: 0, refused: 0 };

async function isHarmless(body: unknown, headers: Record<string, string> = {}): Promise<void> {
  const response = await post(app(), body, headers);
  const answer = (await response.json()) as Answer;
  expect(response.status).toBeLessThan(500);
  for (const { message, extensions } of answer.errors ?? []) {
    expect(CODES).toContain(extensions.code);
    expect(withoutValues(message)).not.toMatch(OURS);
  }
  if (answer.errors) tally.refused += 1;
  else tally.answered += 1;
}

/** Messages may repeat what was sent. */
function withoutValues(message: string): string {
  return message.replace(/got invalid value .*?; /s, '').replace(/(["'])(?:\\.|(?!\1).)*\1/gs, '');
}

async function holdsFor(
  requests: fc.Arbitrary<unknown>,
  numRuns: number,
  headers: Record<string, string> = {},
): Promise<void> {
  const property = fc.asyncProperty(requests, (body) => isHarmless(body, headers));
  await fc.assert(property, {
    seed: SEED,
    numRuns,
    interruptAfterTimeLimit: LONGEST,
    markInterruptAsFailure: false,
  });
}

const query = schema.getQueryType() as GraphQLObjectType;
const mutation = schema.getMutationType() as GraphQLObjectType;

test('random queries of the schema', async () => {
  await holdsFor(randomRequest(schema, query), 600);
  // Neither all nonsense nor all tame.
  expect(Math.min(tally.answered, tally.refused)).toBeGreaterThan(5);
});

test('random changes by those who may make them', () =>
  holdsFor(randomRequest(schema, mutation), 150, BEARER));

test('random changes by anybody', () => holdsFor(randomRequest(schema, mutation), 50));

test('random queries with a letter changed', () => {
  const broken = fc
    .tuple(randomRequest(schema, query), fc.nat(), fc.constantFrom(...'{}()[]$:"!@#…\\\u0000 a0'))
    .map(([request, place, letter]): RandomRequest => {
      const at = place % request.query.length;
      return { ...request, query: request.query.slice(0, at) + letter + request.query.slice(at + 1) };
    });
  return holdsFor(broken, 200);
});

test('bodies that are any JSON', () => {
  const any = fc.jsonValue({ maxDepth: 3 });
  const parts = { query: any, variables: any, operationName: any, extensions: any };
  const body = fc.oneof(any, fc.record(parts, { requiredKeys: [] }));
  const valid = fc.record({ ...parts, query: fc.constant('query($id: ID!) { actor(id: $id) { id } }') });
  return holdsFor(fc.oneof(body, valid), 300);
});
