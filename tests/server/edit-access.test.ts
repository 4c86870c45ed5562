import { describe, expect, test } from '@jest/globals';
import { type Answer, post, testApp } from '../support/ask.ts';
import { BEARER, EDIT_TOKEN, editingDozen, PUT_ACTOR, studio } from '../support/editing.ts';

const editing = editingDozen();
const put = { query: PUT_ACTOR, variables: { input: { actor: studio, by: 'Ada' } } };

/** Status, code and challenge of an answer, and whether the graph has changed. */
async function outcome(response: Response) {
  const { errors } = (await response.json()) as Answer;
  const { latest } = await editing().opened.store.changeLog(0, 0);
  return {
    status: response.status,
    code: errors?.[0]?.extensions.code,
    challenge: response.headers.get('www-authenticate'),
    edited: latest > 0,
  };
}

test.each([
  ['no header', {}, 'Bearer realm="chokepoint"'],
  [
    'another scheme',
    { authorization: `Basic ${EDIT_TOKEN}` },
    'Bearer realm="chokepoint", error="invalid_token"',
  ],
  ['the token alone', { authorization: EDIT_TOKEN }, 'Bearer realm="chokepoint", error="invalid_token"'],
  [
    'another token',
    { authorization: 'Bearer a-token-of-the-testz' },
    'Bearer realm="chokepoint", error="invalid_token"',
  ],
  [
    'a part of the token',
    { authorization: `Bearer ${EDIT_TOKEN.slice(0, -1)}` },
    'Bearer realm="chokepoint", error="invalid_token"',
  ],
  [
    'more than the token',
    { authorization: `Bearer ${EDIT_TOKEN}x` },
    'Bearer realm="chokepoint", error="invalid_token"',
  ],
  ['an empty token', { authorization: 'Bearer ' }, 'Bearer realm="chokepoint", error="invalid_token"'],
  ['the token in a cookie', { cookie: `token=${EDIT_TOKEN}` }, 'Bearer realm="chokepoint"'],
])('with %s nothing is edited, and the answer says what is needed', async (_, headers, challenge) => {
  const response = await post(editing().app, put, headers);
  expect(await outcome(response)).toEqual({ status: 401, code: 'UNAUTHENTICATED', challenge, edited: false });
});

test.each(['Bearer', 'bearer', 'BEARER'])('with the token after %s an edit is made', async (scheme) => {
  const response = await post(editing().app, put, { authorization: `${scheme} ${EDIT_TOKEN}` });
  expect(await outcome(response)).toEqual({ status: 200, code: undefined, challenge: null, edited: true });
});

test('a server without a token takes no edits, whatever is sent', async () => {
  const app = testApp(editing().opened.store);
  for (const headers of [{}, BEARER, { authorization: 'Bearer ' }, { authorization: 'Bearer null' }]) {
    const response = await post(app, put, headers);
    expect(await outcome(response)).toEqual({
      status: 403,
      code: 'FORBIDDEN',
      challenge: null,
      edited: false,
    });
  }
});

test('every mutation but that of views is guarded', async () => {
  const inputs: Record<string, object> = {
    putActor: { actor: studio, by: 'Ada' },
    putLink: {
      link: { kind: 'OWNS', from: 'lito', to: 'hermit', confidence: 'ALLEGED', evidence: [] },
      by: 'Ada',
    },
    putSource: { source: { title: 'x', publisher: 'x', lang: 'en', kind: 'NEWS' }, by: 'Ada' },
    retractLink: { id: 'owns--lito--zeiss', revision: '0', reason: 'x', by: 'Ada' },
    revertEdit: { edit: 'edit:1', by: 'Ada' },
  };
  for (const [name, input] of Object.entries(inputs)) {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
    const query = `mutation($input: ${type}) { ${name}(input: $input) { edit { id } } }`;
    const response = await post(editing().app, { query, variables: { input } });
    expect(await outcome(response)).toMatchObject({ code: 'UNAUTHENTICATED', edited: false });
  }
});

test('canEdit says whether the token may edit; reading needs none and is not refused for a wrong one', async () => {
  const query = '{ canEdit actor(id: "lito") { id } }';
  const canEdit = async (headers: Record<string, string>, app = editing().app) => {
    const { data, errors } = (await (await post(app, { query }, headers)).json()) as Answer;
    expect(errors).toBeUndefined();
    return data?.canEdit;
  };
  expect(await canEdit({})).toBe(false);
  expect(await canEdit({ authorization: 'Bearer wrong-wrong-wrong' })).toBe(false);
  expect(await canEdit(BEARER)).toBe(true);
  expect(await canEdit(BEARER, testApp(editing().opened.store))).toBe(false);
});

describe('from a page of another origin', () => {
  const origin = 'https://elsewhere.example';

  test('the header may be sent, so that whoever has the token may edit from there, and nobody else', async () => {
    const preflight = await editing().app.request('/graphql', {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-headers')?.toLowerCase()).toContain('authorization');
    // Without this a browser sends no cookies or passwords of its own along.
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
    const response = await post(editing().app, put, { origin });
    expect(await outcome(response)).toMatchObject({ status: 401, edited: false });
  });

  test.each([
    ['text/plain', JSON.stringify(put)],
    [
      'application/x-www-form-urlencoded',
      new URLSearchParams({ query: put.query, variables: JSON.stringify(put.variables) }).toString(),
    ],
    ['multipart/form-data; boundary=x', '--x--'],
  ])('what a browser sends unasked, %s, edits nothing', async (type, body) => {
    const response = await editing().app.request('/graphql', {
      method: 'POST',
      headers: { origin, 'content-type': type },
      body,
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect((await editing().opened.store.changeLog(0, 0)).latest).toBe(0);
  });
});

test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH'])(
  '%s edits nothing, even with the token',
  async (method) => {
    const parameters = new URLSearchParams({ query: put.query, variables: JSON.stringify(put.variables) });
    const response = await editing().app.request(`/graphql?${parameters}`, {
      method,
      headers: { ...BEARER, accept: 'application/json' },
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect((await editing().opened.store.changeLog(0, 0)).latest).toBe(0);
  },
);

test('no cache keeps what somebody with a token asked for, or gives it to anybody else', async () => {
  const get = (headers: Record<string, string>) =>
    editing().app.request(`/graphql?query=${encodeURIComponent('{ canEdit }')}`, {
      headers: { accept: 'application/json', ...headers },
    });
  const [own, others] = await Promise.all([get(BEARER), get({})]);
  expect(own.headers.get('cache-control')).toBe('no-store');
  expect(others.headers.get('cache-control')).toContain('public');
  expect(others.headers.get('vary')).toContain('Authorization');
});
