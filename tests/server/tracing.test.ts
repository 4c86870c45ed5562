import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTracer } from '../../server/open-tracer.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { readTraceParent } from '../../server/tracing/trace-parent.ts';
import { type Answer, post, testApp } from '../support/ask.ts';
import { startBuilt } from '../support/built-server.ts';
import { keptLog } from '../support/kept-log.ts';
import { type OtlpReceiver, type ReceivedSpan, receiveOtlp } from '../support/otlp-receiver.ts';
import { loadDozen, openSqlite, type TestStore } from '../support/stores.ts';

let opened: TestStore;
let folder: string;
let receiver: OtlpReceiver;
beforeAll(async () => {
  opened = await openSqlite();
  await loadDozen(opened.store);
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-traces-'));
  receiver = await receiveOtlp();
});
afterAll(async () => {
  await opened.remove();
  await rm(folder, { recursive: true });
  await receiver.close();
});

const ID = '0af7651916cd43dd8448eb211c80319c';
const PARENT = 'b7ad6b7169203331';
/** A clock that nobody expects to fail. */
const broken = () => {
  throw new Error('password=hunter2');
};
const QUERY = '{ actor(id: "lito") { id } }';

test.each([
  [`00-${ID}-${PARENT}-01`, { traceId: ID, spanId: PARENT, isSampled: true }],
  [`00-${ID}-${PARENT}-00`, { traceId: ID, spanId: PARENT, isSampled: false }],
  [`cc-${ID}-${PARENT}-01-what-comes-later`, { traceId: ID, spanId: PARENT, isSampled: true }],
  [`00-${ID}-${PARENT}-01-more`, null],
  [`ff-${ID}-${PARENT}-01`, null],
  [`00-${'0'.repeat(32)}-${PARENT}-01`, null],
  [`00-${ID}-${'0'.repeat(16)}-01`, null],
  [`00-${ID.toUpperCase()}-${PARENT}-01`, null],
  [`00-${ID}\n-${PARENT}-01`, null],
  ['', null],
  [undefined, null],
])('a parent that stands as %j is read so', (header, parent) => {
  expect(readTraceParent(header)).toEqual(parent);
});

describe('one id', () => {
  const failing = (): GraphStore => {
    const actorsById = () => Promise.reject(new Error('password=hunter2'));
    const store: GraphStore = { ...opened.store, actorsById, until: () => store };
    return store;
  };

  test('goes through the header, the error and every line of the log', async () => {
    const { log, lines } = keptLog();
    const response = await post(testApp(failing(), { log }), { query: QUERY });
    const id = response.headers.get('x-request-id');
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    const { errors } = (await response.json()) as Answer;
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', id });
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ msg: 'unexpected error', trace_id: id }),
      expect.objectContaining({ msg: 'request', path: '/graphql', trace_id: id }),
    ]);
  });

  test('is that of who asks, where there is one', async () => {
    const headers = { traceparent: `00-${ID}-${PARENT}-01` };
    const response = await post(testApp(failing()), { query: QUERY }, headers);
    expect(response.headers.get('x-request-id')).toBe(ID);
    expect(((await response.json()) as Answer).errors?.[0]?.extensions.id).toBe(ID);
  });

  test('is another for each request, also of those that run at the same time', async () => {
    const app = testApp(failing());
    const ids = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const response = await post(app, { query: QUERY });
        const { errors } = (await response.json()) as Answer;
        expect(errors?.[0]?.extensions.id).toBe(response.headers.get('x-request-id'));
        return errors?.[0]?.extensions.id;
      }),
    );
    expect(new Set(ids).size).toBe(20);
  });

  test('is told of views and of what fails outside GraphQL too', async () => {
    const response = await testApp(opened.store, { now: broken }).request('/oembed');
    expect(response.status).toBe(500);
    const { error } = (await response.json()) as { error: { id: string } };
    expect(error.id).toBe(response.headers.get('x-request-id'));
  });
});

const otlp = (protocol: 'http/json' | 'http/protobuf') => ({
  OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
  OTEL_EXPORTER_OTLP_PROTOCOL: protocol,
  OTEL_SERVICE_NAME: 'chips',
});

function only(name: string): ReceivedSpan {
  const [span, ...more] = receiver.spans.filter((one) => one.name === name);
  if (!span || more.length > 0) throw new Error(`${more.length + (span ? 1 : 0)} spans are called ${name}`);
  return span;
}

test('the server as it is started tells OpenTelemetry its steps, one under the other', async () => {
  const server = await startBuilt({ DATA_DIR: folder, ...otlp('http/json') }, { by: await watched() });
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', traceparent: `00-${ID}-${PARENT}-01` },
    body: JSON.stringify({ query: 'query Paths { actor(id: "people-s-secret") { id } }' }),
  });
  expect(response.headers.get('x-request-id')).toBe(ID);
  await response.text();
  await fetch(`${server.url}/view/people-s-secret.json?w=1`);
  // What is not yet sent is sent before it ends.
  await server.stop();
  expect(server.output.out).toMatch(SDK);

  const request = only('POST /graphql');
  expect(request).toMatchObject({ traceId: ID, parentSpanId: PARENT, kind: 2, service: 'chips' });
  expect(request.attributes).toEqual({
    'http.request.method': 'POST',
    'url.scheme': 'http',
    'url.path': '/graphql',
    'server.address': '127.0.0.1',
    'http.route': '/graphql',
    'http.response.status_code': 200,
  });
  const operation = only('query Paths');
  expect(operation).toMatchObject({ traceId: ID, parentSpanId: request.spanId });
  expect(operation.attributes).toEqual({
    'graphql.operation.type': 'query',
    'graphql.operation.name': 'Paths',
  });
  expect(only('store.actorsById')).toMatchObject({ traceId: ID, parentSpanId: operation.spanId });

  const view = only('GET /view/:file');
  expect(view.traceId).not.toBe(ID);
  expect(view.parentSpanId ?? '').toBe('');
  expect(only('store.viewsById')).toMatchObject({ traceId: view.traceId, parentSpanId: view.spanId });
  const told = receiver.spans.map(({ attributes }) => ({ ...attributes, 'url.path': '' }));
  expect(JSON.stringify(told)).not.toContain('people-s-secret');
});

test('a step that fails says so, and as protocol buffers it is told too', async () => {
  Object.assign(process.env, otlp('http/protobuf'));
  const { log } = keptLog();
  const tracer = await openTracer({ exporter: 'otlp', protocol: 'http/protobuf' }, log, ['the-token']);
  const app = testApp(opened.store, { tracer, now: broken });
  const response = await app.request('/oembed');
  await app.request('/nowhere/the-token');
  await tracer.close();
  for (const name of Object.keys(otlp('http/json'))) delete process.env[name];
  const { type, body } = receiver.bodies.at(-1) ?? { type: '', body: Buffer.of() };
  expect(type).toBe('application/x-protobuf');
  expect(body.includes(Buffer.from(response.headers.get('x-request-id') ?? '', 'hex'))).toBe(true);
  expect(body.includes('error.type')).toBe(true);
  expect(body.includes('/nowhere/[secret]')).toBe(true);
  expect(body.includes('the-token')).toBe(false);
});

test('a collector that never answers holds the server for some seconds only, and ends it as well', async () => {
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  const server = await startBuilt({
    DATA_DIR: folder,
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
  });
  await (await fetch(`${server.url}/healthz`)).text();
  const from = performance.now();
  await server.stop();
  expect(server.child.exitCode).toBe(0);
  expect(performance.now() - from).toBeLessThan(6_000);
  silent.closeAllConnections();
  silent.close();
});

test('where nobody asks for it, nothing that tells OpenTelemetry is even read', async () => {
  const server = await startBuilt({ DATA_DIR: folder }, { by: await watched() });
  await (await fetch(`${server.url}/metrics`)).text();
  await server.stop();
  expect(server.output.out).toContain('prom-client');
  expect(server.output.out).not.toMatch(SDK);
});

/** The interfaces alone come with the package of the metrics; they do nothing. */
const SDK = /node_modules\/@opentelemetry\/(?!api\/)/;

/** Node, which says at its end what it has read. */
async function watched(): Promise<string[]> {
  const file = join(folder, 'watch.cjs');
  await writeFile(file, "process.on('exit', () => console.log(JSON.stringify(Object.keys(require.cache))));");
  return [process.execPath, '--require', file];
}
