import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dozenApp } from '../support/dozen-app.ts';
import { hostileText } from '../support/hostile.ts';
import { savedView } from '../support/saved-view.ts';

/** Whatever stands in an address or a header, the answer is right or refused, and never fails on our side. */

const app = dozenApp({ webFolder: 'dist/web' });
let view: string;
beforeAll(async () => {
  view = await savedView(app(), { title: 'The chain', state: { actors: [{ id: 'lito' }, { id: 'forno' }] } });
});

/** The same requests each time; in milliseconds, for each kind of them. */
const LIMITS = { seed: 20_261_126, interruptAfterTimeLimit: 5_000, markInterruptAsFailure: false } as const;

/** Of our pages, files and pictures; `*` is any text. Pictures made of pixels have the same parameters as SVG. */
const ROUTES = [
  ...['svg', 'csv', 'json', 'graphml', 'gexf', 'html'].map((ending) => `/view/ID.${ending}`),
  ...['/embed/ID', '/v/ID', '/oembed', '/q', '/docs', '/graphql', '/metrics', '/readyz', '/imports'],
  ...['/view/*.svg', '/embed/*', '/v/*', '/q/*', '/q/*.json', '/imports/*/*', '/*'],
  ...['', '.json', '.csv', '.svg'].map((ending) => `/q/who-blocks-whom${ending}`),
] as const;

const NAMES = [
  ...['w', 'h', 'scale', 'kind', 'theme', 'lang', 'legend', 'sources', 'as', 'table', 'download', 'ui'],
  ...[
    'timeline',
    'url',
    'format',
    'maxwidth',
    'first',
    'on',
    'countries',
    'query',
    'variables',
    'extensions',
  ],
];

const HEADERS = [
  ...['traceparent', 'x-request-id', 'x-forwarded-for', 'forwarded', 'if-none-match', 'if-modified-since'],
  ...['accept', 'accept-language', 'accept-encoding', 'authorization', 'content-type', 'origin', 'range'],
  ...['last-event-id', 'user-agent', 'referer', 'cookie', 'access-control-request-headers'],
];

/** Half a letter can stand in no address. */
const text = hostileText().map((one) => one.replace(/\p{Surrogate}/gu, '?'));
const value = fc.oneof(
  text,
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1e9',
    'NaN',
    '1,2',
    '[]',
    '{}',
    'null',
    'it',
    'dark',
    '{ actor(id: "lito") { id } }',
  ),
  fc.nat().map(String),
);
const parameters = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...NAMES), text), value), { maxLength: 4 });

async function isHarmless(route: string, search: [string, string][], headers: Headers): Promise<void> {
  const address = `${route.replace('ID', view)}?${new URLSearchParams(search)}`;
  const response = await app().request(address, { headers });
  const body = await response.text();
  // 501 is what oEmbed says of a format that it has not.
  expect(response.status === 501 ? 400 : response.status).toBeLessThan(500);
  expect(response.headers.get('set-cookie')).toBeNull();
  expect(body).not.toContain(`"INTERNAL_SERVER_ERROR"`);
}

test('whatever stands in an address', () =>
  fc.assert(
    fc.asyncProperty(fc.constantFrom(...ROUTES), text, parameters, (route, within, search) =>
      isHarmless(route.replaceAll('*', encodeURIComponent(within)), search, new Headers()),
    ),
    { ...LIMITS, numRuns: 600 },
  ));

test('whatever stands in a header that can be sent', () => {
  // Line ends and letters beyond Latin-1 reach no server: HTTP has no room for them in a header.
  const sendable = value.map((one) => one.replace(/[^\t\x20-\x7e\xa0-\xff]/g, '').trim());
  const headers = fc.array(fc.tuple(fc.constantFrom(...HEADERS), sendable), { minLength: 1, maxLength: 4 });
  const property = fc.asyncProperty(fc.constantFrom(...ROUTES), headers, (route, sent) =>
    isHarmless(route.replaceAll('*', 'x'), [], new Headers(sent)),
  );
  return fc.assert(property, { ...LIMITS, numRuns: 600 });
});
