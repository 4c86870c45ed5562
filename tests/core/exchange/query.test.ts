import { describe, expect, test } from '@jest/globals';
import { pictureQuery } from '../../../core/exchange/query.ts';
import type { ViewState } from '../../../core/view/state.ts';
import { dataOf } from '../../support/ask.ts';
import { dozenApp } from '../../support/dozen-app.ts';
import { dozenExchange } from '../../support/exchange.ts';

const app = dozenApp();

/** The ids of the links that the picture's query answers with, when it is run as it stands. */
async function linksOf(change: Partial<ViewState>, ids?: string[]): Promise<string[]> {
  const exchange = dozenExchange();
  const actors = exchange.actors.filter(({ id }) => ids?.includes(id) ?? true);
  const state = { ...exchange.state, ...change };
  const query = pictureQuery({ ...exchange, actors, state, day: state.activeOn ?? exchange.day });
  const { linksAmong } = (await dataOf(app(), query)) as unknown as {
    linksAmong: { actors: unknown[]; links: { id: string; evidence: { source: unknown }[] }[] };
  };
  expect(linksAmong.actors).toHaveLength(actors.length);
  expect(linksAmong.links[0]?.evidence[0]?.source).toMatchObject({ publisher: expect.any(String) });
  return linksAmong.links.map(({ id }) => id);
}

describe('the query of a picture', () => {
  test('answers its links on its day', async () => {
    const today = await linksOf({});
    expect(today).toHaveLength(15);
    expect(today).not.toContain('buys--cloudia--delta');
    expect(await linksOf({ activeOn: '2022-10-06' })).toContain('buys--cloudia--delta');
  });

  test('asks for its actors alone', async () => {
    expect(await linksOf({}, ['lito', 'zeiss'])).toEqual(['owns--lito--zeiss', 'supplies--zeiss--lito']);
  });

  test('leaves out kinds, confidences and sources as the picture does', async () => {
    const links = await linksOf({
      hiddenKinds: ['SUPPLIES', 'OWNS'],
      hiddenConfidences: ['REPORTED', 'ALLEGED'],
      source: 'news',
    });
    expect(links).toEqual(['buys--cloudia--chipwerk', 'convenes--ministry--cloudia']);
  });

  test('says what it can not ask', async () => {
    const exchange = dozenExchange();
    const state = { ...exchange.state, comparedWith: '2022-10-06', hiddenMarks: ['UNDATED' as const] };
    expect(pictureQuery({ ...exchange, state })).toMatch(
      /^# The picture shows links active on 2026-11-25 or on 2022-10-06\.\n# The picture leaves out links that are UNDATED\.\n/,
    );
    expect(await linksOf({ comparedWith: '2022-10-06' })).toHaveLength(18);
  });

  test('is within the limits for the largest picture', async () => {
    const ids = Array.from({ length: 2000 }, (_, index) => `actor-${index}`);
    const actors = ids.map((id) => ({
      id,
      kind: 'Company' as const,
      names: [],
      description: {},
      tags: [],
      identifiers: [],
    }));
    await expect(dataOf(app(), pictureQuery(dozenExchange({ actors })))).rejects.toThrow('actor-0');
  });
});
