import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ChangeFeed } from '../../server/feed/change-feed.ts';
import { StoreUnavailable } from '../../server/store/errors.ts';
import type { GraphRows, GraphStore } from '../../server/store/graph-store.ts';
import { post, testApp } from '../support/ask.ts';
import { watchClocks } from '../support/clocks.ts';
import { counted } from '../support/counted.ts';
import { dozen } from '../support/dozen.ts';
import { editOf, nothing } from '../support/edits.ts';
import { type EventReader, listen, type ReadEvent, readEvents } from '../support/event-reader.ts';
import { type Served, serve } from '../support/serve.ts';
import { loadDozen, openSqlite, type TestStore } from '../support/stores.ts';

const lito = dozen.actors.find(({ id }) => id === 'lito') as (typeof dozen.actors)[number];
const everything = () => true;

let opened: TestStore;
const servers: Served[] = [];
beforeEach(async () => {
  opened = await openSqlite();
  await loadDozen(opened.store);
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  await opened.remove();
});

async function served(store: GraphStore, options: Parameters<typeof serve>[1] = {}): Promise<string> {
  const server = await serve(store, options);
  servers.push(server);
  return server.url;
}

/** So many changes, one after the other, to what Lito is tagged with. */
async function change(times = 1, start = 0): Promise<void> {
  for (let time = start; time < start + times; time += 1) {
    await opened.store.load({ actors: [{ ...lito, tags: [`tag ${time}`] }], links: [], sources: [] });
  }
}

/** So many changes in one load. */
function newcomers(count: number): GraphRows {
  const actors = Array.from({ length: count }, (_, index) => ({ ...lito, id: `newcomer-${index}` }));
  return { actors, links: [], sources: [] };
}

function inApp(app: ReturnType<typeof testApp>) {
  return (address: string, init: RequestInit) => app.request(address, init);
}

test('an event comes as it is written, neither compressed nor held back, to GET and POST', async () => {
  const url = await served(opened.store);
  const byGet = await listen(url);
  const byPost = readEvents(
    await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', 'accept-encoding': 'gzip' },
      body: JSON.stringify({
        query: 'subscription { changes { subject { id } } }',
        extensions: { graph: true },
      }),
    }),
  );
  await Promise.all([byGet.started(), byPost.started()]);
  await change();
  const [[got], [posted]] = await Promise.all([byGet.take(1), byPost.take(1)]);
  expect(got?.data?.data?.changes).toMatchObject({
    change: 'CHANGED',
    subjectKind: 'ACTOR',
    subjectId: 'lito',
  });
  expect(posted?.data).toMatchObject({
    data: { changes: { subject: { id: 'lito' } } },
    extensions: { cost: { complexity: 3 }, graph: { actors: ['lito'] } },
  });
  const { headers } = byGet.response;
  expect(headers.get('content-type')).toMatch(/^text\/event-stream/);
  expect(headers.get('content-encoding')).toBeNull();
  expect(headers.get('cache-control')).toContain('no-transform');
  expect(headers.get('x-accel-buffering')).toBe('no');
  await Promise.all([byGet.close(), byPost.close()]);
});

test('a filter leaves out what it does not want, and the listener still knows how far it is', async () => {
  const url = await served(opened.store);
  const query = 'subscription { changes(of: ["lito"], subjects: [LINK], kinds: [RETRACTED]) { subjectId } }';
  const events = await listen(url, { query });
  const begun = await events.started();
  await change(3);
  const why = { on: '2026-11-25', reason: { en: 'Wrong.' } };
  await opened.store.retractLinks(
    new Map([
      ['designs--chipwerk--delta', why],
      ['owns--lito--zeiss', why],
    ]),
  );
  const [event] = await events.take(1);
  expect(event?.data?.data?.changes).toEqual({ subjectId: 'owns--lito--zeiss' });
  expect(event?.id).toBe(`${begun.split('-')[0]}-5`);
  await change(1, 9);
  while (events.lastEventId() === event?.id) await events.readOn();
  expect(events.lastEventId()).toBe(`${begun.split('-')[0]}-6`);
  await events.close();
});

test('says why a link was retracted, in the language asked for', async () => {
  const url = await served(opened.store);
  const query =
    'subscription { changes { retraction { on reason(lang: IT) } subject { ... on Link { sentence evidence { source { title } } } } } }';
  const events = await listen(url, { query });
  await events.started();
  const why = { on: '2026-11-25', reason: { en: 'Sold.', it: 'Venduta.' } };
  await opened.store.retractLinks(new Map([['owns--lito--zeiss', why]]));
  expect((await events.take(1))[0]?.data?.data?.changes).toEqual({
    retraction: { on: '2026-11-25', reason: 'Venduta.' },
    subject: {
      sentence: expect.stringContaining('Lito'),
      evidence: [{ source: { title: 'The chain of chips' } }],
    },
  });
  await events.close();
});

test('300 idle listeners ask the store no more than one does, and leave nothing behind', async () => {
  const calls: string[] = [];
  let waiting = 0;
  const store = counted(
    {
      ...opened.store,
      onWrite: (told) => {
        waiting += 1;
        const enough = opened.store.onWrite(told);
        return () => {
          waiting -= 1;
          enough();
        };
      },
    },
    calls,
  );
  const url = await served(store);
  const callsFor = async (listeners: EventReader[], first: number) => {
    calls.length = 0;
    for (let time = 0; time < 5; time += 1) {
      await change(1, first + time);
      await Promise.all(listeners.map((events) => events.take(1)));
    }
    return calls.length;
  };
  const one = await listen(url);
  await one.started();
  expect(await callsFor([one], 0)).toBeLessThan(100);
  const all = [one, ...(await Promise.all(Array.from({ length: 299 }, () => listen(url))))];
  await Promise.all(all.slice(1).map((events) => events.started()));
  // Five changes, 1,500 events: one look for each change, and those of the clock.
  expect(await callsFor(all, 10)).toBeLessThan(100);
  expect(waiting).toBe(1);

  await Promise.all(all.map((events) => events.close()));
  while (waiting > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  calls.length = 0;
  await change(1, 20);
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  expect(calls).toEqual([]);
}, 60_000);

test('when the last listener has left, no clock runs on', async () => {
  const clocks = watchClocks();
  const feed = new ChangeFeed({ store: opened.store, stopping: new AbortController().signal });
  const listeners = await Promise.all(Array.from({ length: 50 }, () => feed.listen(null, everything)));
  for (const listener of listeners) await listener.next();
  const waiting = listeners.map((listener) => listener.next());
  expect(clocks.running()).toBe(1);
  for (const listener of listeners) await listener.return();
  expect(clocks.running()).toBe(0);
  clocks.stop();
  expect(await Promise.all(waiting)).toEqual(listeners.map(() => ({ done: true, value: undefined })));
});

test('a slow reader holds back its own stream, not memory, and misses nothing', async () => {
  const calls: string[] = [];
  const app = testApp(counted(opened.store, calls));
  const query = 'subscription { changes { id subject { ... on Actor { degree } } } }';
  const events = await listen('', { query }, inApp(app));
  await events.started();
  await opened.store.load(newcomers(1_500));
  const answered = () => calls.filter((name) => name === 'degrees').length;
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(answered()).toBeLessThan(5);
  const told = await events.take(1_500);
  expect(answered()).toBe(1_500);
  expect(told.map(({ id }) => Number(id?.split('-')[1]))).toEqual(told.map((_, index) => index + 1));
  await events.close();
}, 60_000);

test('a reader for whom the log no longer reaches back is cut, and told why when it comes back', async () => {
  const forgetful = await opened.another(10);
  const app = testApp(forgetful);
  const events = await listen('', {}, inApp(app));
  await events.started();
  await forgetful.load(newcomers(1_100));
  const told = await events.rest();
  expect(told.length).toBeLessThan(1_100);
  expect(told.every(({ event }) => event === 'next')).toBe(true);
  const again = await listen('', { lastEventId: events.lastEventId() }, inApp(app));
  expect(codeOf(await again.next())).toBe('NOT_FOUND');
  await forgetful.close();
}, 60_000);

test('so is one who would be told of an edit, which is kept for good, and not of what came after it', async () => {
  // Heard of by the clock alone, as what another process writes.
  const beside = await opened.another(3);
  const stopping = new AbortController();
  const feed = new ChangeFeed({ store: opened.store, stopping: stopping.signal });
  const listener = await feed.listen(null, everything);
  await listener.next();
  await beside.edit(editOf({ put: { ...nothing, actors: [{ ...lito, tags: ['edited'] }] } }));
  await beside.load(newcomers(5));
  await beside.close();
  const heard = await listener.next();
  stopping.abort();
  expect(heard).toEqual({ done: true, value: undefined });
});

test('the deadline of a request does not cut a stream; an event that takes too long is TIMEOUT', async () => {
  let isSlow = false;
  const slow: GraphStore = {
    ...opened.store,
    degrees: (ids) => (isSlow ? new Promise(() => {}) : opened.store.degrees(ids)),
    until: () => slow,
  };
  const url = await served(slow, { timeLimit: 50 });
  const query = 'subscription { changes { subject { ... on Actor { degree } } } }';
  const events = await listen(url, { query });
  await events.started();
  await new Promise((resolve) => setTimeout(resolve, 200));
  isSlow = true;
  await change(1);
  expect(codeOf((await events.take(1))[0])).toBe('TIMEOUT');
  isSlow = false;
  await change(1, 1);
  expect((await events.take(1))[0]?.data?.data?.changes).toEqual({ subject: { degree: 5 } });
  await events.close();
});

test('each event reads the store anew, and an error in one is coded and ends nothing', async () => {
  let failure: Error | null = null;
  const failing: GraphStore = {
    ...opened.store,
    degrees: async (ids) => {
      if (failure) throw failure;
      return opened.store.degrees(ids);
    },
    until: () => failing,
  };
  const app = testApp(failing);
  const query = 'subscription { changes(subjects: [ACTOR]) { subject { ... on Actor { degree } } } }';
  const events = await listen('', { query }, inApp(app));
  await events.started();
  const degree = async () => (await events.take(1))[0]?.data?.data?.changes.subject;
  await change(1);
  expect(await degree()).toEqual({ degree: 5 });
  await opened.store.retractLinks(
    new Map([['owns--lito--zeiss', { on: '2026-11-25', reason: { en: 'Wrong.' } }]]),
  );
  await change(1, 1);
  expect(await degree()).toEqual({ degree: 4 });
  for (const [error, code] of [
    [new StoreUnavailable('bolt://secret'), 'UNAVAILABLE'],
    [new Error('password=hunter2'), 'INTERNAL_SERVER_ERROR'],
  ] as const) {
    failure = error;
    await change(1, code.length);
    const [event] = await events.take(1);
    expect(codeOf(event)).toBe(code);
    expect(JSON.stringify(event)).not.toMatch(/secret|hunter2|"http"/);
  }
  await events.close();
});

test('a store that is away when a listener comes is UNAVAILABLE', async () => {
  const away = { ...opened.store, changeLog: async () => Promise.reject(new StoreUnavailable('away')) };
  const events = await listen('', {}, inApp(testApp(away)));
  expect(codeOf(await events.next())).toBe('UNAVAILABLE');
});

test('a store that goes away meanwhile is asked again, and nothing is missed', async () => {
  let isAway = false;
  const flaky: GraphStore = {
    ...opened.store,
    changeLog: async (after, limit) => {
      if (isAway) throw new StoreUnavailable('away');
      return opened.store.changeLog(after, limit);
    },
  };
  const events = await listen('', {}, inApp(testApp(flaky)));
  await events.started();
  isAway = true;
  await change(2);
  isAway = false;
  expect(await events.take(2)).toHaveLength(2);
  await events.close();
});

test('there are only so many listeners at once; whoever leaves makes room', async () => {
  const app = testApp(opened.store, { mostListeners: 2 });
  const two = await Promise.all([listen('', {}, inApp(app)), listen('', {}, inApp(app))]);
  const third = await listen('', {}, inApp(app));
  const refusal = await third.next();
  expect(JSON.stringify(refusal)).not.toContain('http');
  expect(refusal?.data?.errors?.[0]?.extensions).toEqual({
    code: 'LIMIT_EXCEEDED',
    field: 'changes',
    value: 3,
    limit: 2,
  });
  await two[0].close();
  const fourth = await listen('', {}, inApp(app));
  await fourth.started();
  await Promise.all([two[1].close(), fourth.close()]);
});

test('a subscription is priced and refused like a query, and wants to be answered as a stream', async () => {
  const app = testApp(opened.store);
  const deep = `subscription { changes { subject { ... on Actor { links(first: 100) { nodes {
    from { links(first: 100) { nodes { from { links(first: 100) { nodes { id } } } } } } } } } } } }`;
  expect(codeOf(await (await listen('', { query: deep }, inApp(app))).next())).toBe('LIMIT_EXCEEDED');
  const many = await listen(
    '',
    {
      query: 'subscription($of: [ID!]) { changes(of: $of) { id } }',
      variables: { of: Array.from({ length: 501 }, (_, index) => `id-${index}`) },
    },
    inApp(app),
  );
  expect(codeOf(await many.next())).toBe('LIMIT_EXCEEDED');
  const wrong = await listen('', { query: 'subscription { changes(kinds: [EATEN]) { id } }' }, inApp(app));
  expect(codeOf(await wrong.next())).toBe('BAD_USER_INPUT');
  const plain = await post(app, { query: 'subscription { changes { id } }' }, { accept: 'application/json' });
  expect(plain.status).toBe(406);
  expect(await plain.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
});

test('a server that stops ends its streams at once, without saying that they are complete', async () => {
  const stopping = new AbortController();
  const app = testApp(opened.store, { stopping: stopping.signal });
  const events = await listen('', {}, inApp(app));
  await events.started();
  stopping.abort();
  expect(await events.rest()).toEqual([]);
  expect(codeOf(await (await listen('', {}, inApp(app))).next())).toBe('UNAVAILABLE');
});

function codeOf(event: ReadEvent | null | undefined): string | undefined {
  return event?.data?.errors?.[0]?.extensions.code;
}
