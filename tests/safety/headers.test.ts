import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { projectRoot } from '../../server/project-root.ts';
import { post, testApp } from '../support/ask.ts';
import { savedView } from '../support/saved-view.ts';
import { loadDozen, openSqlite, type TestStore } from '../support/stores.ts';

/** Whatever is answered, page or error, carries what keeps browsers from doing more than they should. */

const webFolder = join(projectRoot(), 'dist', 'web');
let opened: TestStore;
let app: ReturnType<typeof testApp>;
let view: string;
beforeAll(async () => {
  opened = await openSqlite();
  await loadDozen(opened.store);
  app = testApp(opened.store, { webFolder });
  view = await savedView(app, { title: 'The chain', state: { actors: [{ id: 'lito' }] } });
});
afterAll(() => opened.remove());

const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': expect.stringContaining('camera=()'),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'cross-origin',
  'x-request-id': expect.stringMatching(/^[0-9a-f]{32}$/),
  'access-control-allow-origin': '*',
};

/** `script-src` and its kin by name. */
function policyOf({ headers }: Response): Record<string, string> {
  const policy = headers.get('content-security-policy') ?? '';
  return Object.fromEntries(
    policy.split(';').map((one) => {
      const [name = '', ...values] = one.trim().split(' ');
      return [name, values.join(' ')];
    }),
  );
}

function expectSafe(response: Response, frames = "'none'"): void {
  const headers = Object.fromEntries(response.headers);
  expect(headers).toMatchObject(EVERYWHERE);
  for (const name of ['set-cookie', 'server', 'x-powered-by', 'access-control-allow-credentials']) {
    expect(headers).not.toHaveProperty(name);
  }
  const policy = policyOf(response);
  expect(policy['default-src']).toBe("'none'");
  // Where nothing is said of scripts, what is said of all counts.
  expect(policy['script-src'] ?? policy['default-src']).toMatch(/^'(?:self|none)'$/);
  expect(policy['frame-ancestors']).toBe(frames);
  expect(policy['object-src'] ?? policy['default-src']).toBe("'none'");
  expect(response.headers.get('x-frame-options')).toBe(frames === "'none'" ? 'DENY' : null);
}

const ANY = '* file: vscode-webview:';

test.each<[address: string, status: number, frames?: string]>([
  ['/', 200],
  ['/query', 200],
  ['/q', 200],
  ['/q/nothing-of-the-kind', 404],
  ['/q/nothing-of-the-kind.json', 404],
  ['/q/who-blocks-whom.csv?first=x', 400],
  ['/docs', 200],
  ['/docs/nothing', 404],
  ['/v/VIEW', 200],
  ['/v/nothing', 404],
  ['/embed/VIEW', 200, ANY],
  ['/embed/nothing', 404, ANY],
  ['/embed/', 404],
  ['/embed/VIEW/more', 404],
  ['/embed.html', 200],
  ['/view/VIEW.svg', 200],
  ['/view/VIEW.png?w=240', 200],
  ['/view/VIEW.csv', 200],
  ['/view/VIEW.json', 200],
  ['/view/VIEW.html', 200],
  ['/view/nothing.svg', 404],
  ['/view/nothing.html', 404],
  ['/view/VIEW.svg?w=x', 400],
  ['/oembed?url=http://test/v/VIEW', 200],
  ['/oembed?url=http://test/v/VIEW&format=xml', 200],
  ['/oembed', 400],
  ['/graphql', 400],
  ['/graphql?query={dataset{name}}', 200],
  ['/embed.js', 200],
  ['/healthz', 200],
  ['/readyz', 200],
  ['/metrics', 200],
  ['/nowhere', 404],
  ['/nowhere%0D%0ASet-Cookie:%20x=1', 404],
  ['/../../etc/passwd', 404],
  ['/assets/../../../package.json', 404],
  ['/%2e%2e/%2e%2e/package.json', 404],
])('%s: %s with all headers', async (...row) => {
  // A third parameter would be Jest's `done` where the row has none.
  const [address, status, frames] = row;
  const response = await app.request(address.replace('VIEW', view));
  expect(response.status).toBe(status);
  expectSafe(response, frames);
  await response.arrayBuffer();
});

test.each([
  ['/graphql', 400],
  ['/graphql?query={dataset{name}}', 200],
  ['/graphql?query=subscription{changes{id}}', 200],
  ['/graphql?query=mutation{saveView(input:{title:"x",state:{actors:[]}}){id}}', 405],
])('HEAD of %s has the headers of GET', async (address, status) => {
  const response = await app.request(address, { method: 'HEAD' });
  expect([response.status, await response.text()]).toEqual([status, '']);
  expectSafe(response);
});

test('each route there is carries them, whatever it answers', async () => {
  const paths = new Set(
    app.routes.map(({ path }) => path.replace(/:\w+(?:\{.*\})?/g, 'x.json').replaceAll('*', 'x')),
  );
  expect(paths.size).toBeGreaterThan(10);
  for (const path of paths) {
    for (const method of ['GET', 'HEAD', 'POST', 'DELETE']) {
      const response = await app.request(path.startsWith('/') ? path : `/${path}`, { method });
      expectSafe(response, path.startsWith('/embed/') ? ANY : undefined);
      await response.arrayBuffer();
    }
  }
});

test('for people with a browser the page that says that nothing is here does too', async () => {
  for (const path of ['/nowhere', '/view/nothing', '/v/nothing', '/embed/', '/embed/nothing/more']) {
    const response = await app.request(path, { headers: { accept: 'text/html' } });
    expect(response.status).toBe(404);
    expectSafe(response);
  }
});

test('what fails on our side does too, and says nothing of why', async () => {
  const now = () => {
    throw new Error('password=hunter2');
  };
  const broken = testApp(opened.store, { now, webFolder });
  for (const path of ['/oembed', '/graphql?query={dataset{name}}']) {
    const response = await broken.request(path);
    expect(response.status).toBe(500);
    expectSafe(response);
    expect(await response.text()).not.toMatch(/hunter2|\.ts\b|node_modules/);
  }
});

describe('pages', () => {
  test('hold no script and no handler of their own', async () => {
    for (const path of ['/', '/query', '/q', '/docs', `/v/${view}`, `/embed/${view}`, '/nowhere']) {
      const page = await (await app.request(path, { headers: { accept: 'text/html' } })).text();
      expect([
        path,
        page.match(/<script(?![^>]*\ssrc=)(?![^>]*type="application\/(?:json|ld\+json)")[^>]*>/g),
      ]).toEqual([path, null]);
      expect([path, page.match(/<[^>]+\son\w+=/g)]).toEqual([path, null]);
      expect([path, page.match(/(?:href|src)="(?:javascript|data:text)/g)]).toEqual([path, null]);
    }
  });

  test('may not style themselves within their markup, but for the editor’s', async () => {
    for (const path of ['/', '/q', '/docs', `/v/${view}`, `/embed/${view}`]) {
      expect(policyOf(await app.request(path))['style-src']).toBe("'self'");
    }
    expect(policyOf(await app.request('/query'))['style-src']).toBe("'self' 'unsafe-inline'");
  });

  test('a view as one file does nothing where it is opened as a page of ours', async () => {
    const { headers } = await app.request(`/view/${view}.html`);
    expect(headers.get('content-security-policy')).toMatch(/sandbox/);
    expect(headers.get('content-disposition')).toMatch(/^attachment;/);
  });
});

test.each([
  ['https://chips.example', 'max-age=63072000'],
  ['http://chips.example', null],
])('reached at %s, the way here is said to be encrypted: %s', async (publicUrl, said) => {
  const reached = testApp(opened.store, { publicUrl, webFolder });
  for (const path of ['/', '/nowhere', '/view/x.html', '/embed/x', '/q/x', '/query', '/graphql']) {
    expect((await reached.request(path)).headers.get('strict-transport-security')).toBe(said);
  }
});

test('nothing that may not be kept is kept by caches', async () => {
  const unkept = [
    '/oembed',
    '/view/nothing.svg',
    '/view/VIEW.svg?w=x',
    '/embed/nothing',
    '/embed/nothing/more',
  ];
  const others = [
    '/metrics',
    '/healthz',
    '/readyz',
    '/nowhere',
    '/assets/nothing.js',
    '/q/nothing.json',
    '/imports/a/b',
  ];
  for (const path of [...unkept, ...others]) {
    for (const accept of ['*/*', 'text/html']) {
      const { headers } = await app.request(path.replace('VIEW', view), { headers: { accept } });
      expect([path, accept, headers.get('cache-control')]).toEqual([path, accept, 'no-store']);
    }
  }
  expect((await post(app, { query: '{ dataset { name } }' })).headers.get('cache-control')).toBe('no-store');
});
