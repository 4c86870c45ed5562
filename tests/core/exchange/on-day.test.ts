import { expect, test } from '@jest/globals';
import { onDay, onItsDays } from '../../../core/exchange/on-day.ts';
import { dozenExchange } from '../../support/exchange.ts';

const ids = ({ links }: { links: { id: string }[] }) => links.map(({ id }) => id);

test('a picture of every day shows on one what was active on it, and cites what that rests on', () => {
  const every = dozenExchange();
  const before = onDay(every, '2022-10-06');
  expect(ids(before)).toContain('buys--cloudia--delta');
  expect(ids(before)).not.toContain('restricts--rule--delta');
  const after = onDay(every, '2022-10-08');
  expect(ids(after)).toContain('restricts--rule--delta');
  expect(ids(after)).not.toContain('buys--cloudia--delta');
  expect(after).toMatchObject({ day: '2022-10-08', state: { activeOn: '2022-10-08' } });
  expect(onDay(every, '1980-01-01').sources.map(({ id }) => id)).toEqual(['report', 'news', 'old-page']);
});

test('it shows both days where it compares two, until a day is chosen', () => {
  const { state } = dozenExchange();
  const compared = dozenExchange({
    day: '2022-10-08',
    state: { ...state, activeOn: '2022-10-08', comparedWith: '2022-10-06' },
  });
  expect(ids(onItsDays(compared))).toEqual(
    expect.arrayContaining(['restricts--rule--delta', 'buys--cloudia--delta']),
  );
  const chosen = onDay(compared, '2022-10-08');
  expect(chosen.state.comparedWith).toBeUndefined();
  expect(ids(chosen)).not.toContain('buys--cloudia--delta');
});

test('filters go on holding', () => {
  const { state } = dozenExchange();
  const picture = onDay(dozenExchange({ state: { ...state, leastLinks: 5 } }), '2021-06-01');
  expect(picture.actors.map(({ id }) => id)).toEqual(['chipwerk']);
});
