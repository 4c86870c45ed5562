import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../core/model/actor.ts';
import { actorKinds } from '../../core/model/actor-kinds.ts';
import type { Link } from '../../core/model/link.ts';
import { loadDataset } from '../../graph-seed/load.ts';
import { fetchNewcomers } from '../../web/commands/newcomers.ts';
import { MOST_AT_ONCE } from '../../web/state/expansion.ts';
import { newExplorer, reduce } from '../../web/state/explorer.ts';
import { testApp } from '../support/ask.ts';
import { dozenInfo } from '../support/dozen.ts';
import { openSqlite, type TestStore } from '../support/stores.ts';

/** A hub with more neighbours than one neighbourhood of the API holds. */
const NEIGHBOURS = Array.from({ length: MOST_AT_ONCE + 240 }, (_, at) => `n${String(at).padStart(3, '0')}`);

function actor(id: string): Actor {
  return {
    id,
    kind: actorKinds[0] ?? 'Company',
    names: [{ text: id, lang: 'en', kind: 'official' }],
    description: { en: id },
    tags: [],
    identifiers: [],
  };
}

function link(from: string, to: string): Link {
  const evidence = [{ source: 'report', stance: 'SUPPORTS' as const }];
  return {
    id: `${from}-${to}`,
    kind: 'SUPPLIES',
    from,
    to,
    confidence: 'CONFIRMED',
    summary: { en: to },
    evidence,
  };
}

const rows = {
  actors: ['hub', 'other', ...NEIGHBOURS].map(actor),
  links: [...NEIGHBOURS.map((id) => link('hub', id)), link('other', 'n000')],
  sources: [{ id: 'report', title: 'Report', publisher: 'Institute', lang: 'en', kind: 'report' as const }],
};

let opened: TestStore;
const { fetch: realFetch } = globalThis;

beforeAll(async () => {
  opened = await openSqlite();
  await loadDataset(opened.store, { info: dozenInfo, rows, views: [], retracted: [] });
  const app = testApp(opened.store);
  globalThis.fetch = async (input, init) => app.request(String(input), init);
});

afterAll(async () => {
  globalThis.fetch = realFetch;
  await opened.remove();
});

/** A picture that holds the hub and so many of its neighbours. */
function pictureWith(shown: number) {
  const ids = NEIGHBOURS.slice(0, shown);
  const links = rows.links
    .filter(({ from, to }) => from === 'hub' && ids.includes(to))
    .map(({ id, kind, from, to }) => ({
      id,
      kind,
      from,
      to,
      confidence: 'CONFIRMED' as const,
      sources: ['report'],
      disputing: [],
      checked: false,
    }));
  const facts = { actors: new Map(), links: new Map(links.map((each) => [each.id, each])) };
  const learned = reduce(newExplorer('2026-11-24'), { type: 'learn', facts });
  return reduce(learned, { type: 'add', actors: ['hub', ...ids].map((id) => ({ id })) });
}

function newcomers(shown: number, limit: number, ids = ['hub']) {
  const question = { filter: { activeOn: '2026-11-24' }, direction: 'BOTH' as const };
  return fetchNewcomers(pictureWith(shown), ids, question, limit, new AbortController().signal);
}

describe('a hub', () => {
  test.each([
    ['none is shown', 0, 25],
    ['one neighbourhood just holds what is wanted', MOST_AT_ONCE - 25, 25],
    ['one neighbourhood no longer holds it', MOST_AT_ONCE - 10, 25],
    ['more are shown than one neighbourhood holds', MOST_AT_ONCE + 100, 25],
    ['as many are wanted as one neighbourhood holds', 100, MOST_AT_ONCE],
  ])('brings as many as wanted where %s', async (_, shown, limit) => {
    const found = await newcomers(shown, limit);
    expect(found).toHaveLength(limit);
    expect(new Set(found.map(({ id }) => id)).size).toBe(limit);
    expect(found.filter(({ id }) => NEIGHBOURS.slice(0, shown).includes(id))).toEqual([]);
    expect(new Set(found.map(({ broughtBy }) => broughtBy))).toEqual(new Set(['hub']));
  });

  test('brings what is left, and then nothing', async () => {
    expect(await newcomers(NEIGHBOURS.length - 7, 25)).toHaveLength(7);
    expect(await newcomers(NEIGHBOURS.length, 25)).toEqual([]);
  });
});

test('each newcomer is brought by the actor that it is linked to', async () => {
  const found = await newcomers(0, 500, ['other', 'hub']);
  expect(found.find(({ id }) => id === 'n000')).toEqual({ id: 'n000', broughtBy: 'other' });
  expect(found.find(({ id }) => id === 'n001')).toEqual({ id: 'n001', broughtBy: 'hub' });
});
