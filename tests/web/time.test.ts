import { describe, expect, test } from '@jest/globals';
import { emptyView } from '../../core/view/address.ts';
import type { ViewState } from '../../core/view/state.ts';
import { quartersOf, yearCounts } from '../../web/state/buckets.ts';
import { changeAfter, changeBefore, dayChanges } from '../../web/state/change-days.ts';
import { dayBefore, monthsLater } from '../../web/state/days.ts';
import { differenceOf } from '../../web/state/difference.ts';
import { playedAfter, playFrom } from '../../web/state/play.ts';
import { type Policy, policyGroups, tickedPolicies } from '../../web/state/policies.ts';
import { linksOnAnyDay } from '../../web/state/time-links.ts';
import { dayAt, handleAt, positionOf, snapped, timeScale } from '../../web/state/time-scale.ts';
import { chips } from './graph.ts';

const TODAY = '2026-11-24';
const links = [...chips.links.values()];
const all: ViewState = { ...emptyView(), actors: [...chips.actors.keys()].map((id) => ({ id, x: 0, y: 0 })) };

describe('days', () => {
  test.each([
    ['2024-02-29', -12, '2023-02-28'],
    ['2022-01-31', 1, '2022-02-28'],
    ['2022-12-07', 1, '2023-01-07'],
    ['2022-01-15', -1, '2021-12-15'],
  ])('%s and %i months', (day, months, then) => {
    expect(monthsLater(day, months)).toBe(then);
  });

  test('the day before the first of March knows leap years', () => {
    expect(dayBefore('2024-03-01')).toBe('2024-02-29');
  });
});

describe('beginnings and ends of a picture', () => {
  test('are counted by quarter, an end on its last day, as the API counts', () => {
    expect(quartersOf(links)).toEqual([
      { start: '1987-01-01', started: 1, ended: 0 },
      { start: '1998-01-01', started: 1, ended: 0 },
      { start: '2014-01-01', started: 1, ended: 0 },
      { start: '2022-01-01', started: 1, ended: 0 },
      { start: '2022-10-01', started: 1, ended: 0 },
      { start: '2030-10-01', started: 0, ended: 1 },
    ]);
  });

  test('are summed by year for those who hear them', () => {
    expect(yearCounts(quartersOf(links)).find(({ year }) => year === '2022')).toEqual({
      year: '2022',
      began: 2,
      ended: 0,
    });
  });

  test('are those of its links on whatever day, as far as filters let them through', () => {
    expect(linksOnAnyDay({ ...all, activeOn: '1980-01-01', leastLinks: 3 }, chips)).toHaveLength(6);
    expect(linksOnAnyDay({ ...all, hiddenKinds: ['RESTRICTS'] }, chips)).toHaveLength(5);
    expect(linksOnAnyDay({ ...all, hiddenMarks: ['UNDATED'] }, chips)).toHaveLength(5);
    const ended = new Map(
      [...chips.links].map(([id, link]) => [id, { ...link, until: link.since ?? '1990' }]),
    );
    expect(linksOnAnyDay(all, { ...chips, links: ended })).toHaveLength(6);
  });
});

describe('steps', () => {
  const changes = dayChanges(links);

  test('go to the first day with what begins and the first one without what ended', () => {
    expect(changes.map(({ day }) => day)).toEqual([
      '1987-01-01',
      '1998-01-01',
      '2014-01-01',
      '2022-03-22',
      '2022-10-07',
      '2031-01-01',
    ]);
    expect(changes.at(-1)).toEqual({ day: '2031-01-01', began: 0, ended: 1, vague: 1 });
  });

  test('one day holds all that it changes, and says how much is dated vaguely', () => {
    const both = [
      { since: '2022-10-07' },
      { since: '2022-10-07', until: '2023' },
      { until: '2022-10-06' },
      { since: '2022-10' },
    ];
    expect(dayChanges(both).find(({ day }) => day === '2022-10-07')).toEqual({
      day: '2022-10-07',
      began: 2,
      ended: 1,
      vague: 0,
    });
    expect(dayChanges(both)[0]).toEqual({ day: '2022-10-01', began: 1, ended: 0, vague: 1 });
  });

  test('lead on from a day, not to it', () => {
    expect(changeBefore(changes, '2022-10-07')?.day).toBe('2022-03-22');
    expect(changeAfter(changes, '2022-10-07')?.day).toBe('2031-01-01');
    expect(changeBefore(changes, '1987-01-01')).toBeNull();
    expect(changeAfter(changes, '2031-01-01')).toBeNull();
  });

  test('what a step says is what the difference with the day before shows', () => {
    for (const { day, began, ended } of changes) {
      const { BEGAN, ENDED } = differenceOf(links, day, dayBefore(day)).links;
      expect({ day, began, ended }).toEqual({ day, began: BEGAN.length, ended: ENDED.length });
    }
  });
});

describe('the difference of two days', () => {
  test('counts what began, ended and stayed, an undated link among those', () => {
    expect(differenceOf(links, '2022-10-07', '2022-10-06')).toEqual({
      from: '2022-10-06',
      to: '2022-10-07',
      links: {
        BEGAN: ['rule RESTRICTS h100'],
        ENDED: [],
        UNCHANGED: [
          'asml SUPPLIES tsmc',
          'asml SUPPLIES intel',
          'tsmc MANUFACTURES nvidia',
          'tsmc MANUFACTURES apple',
          'nvidia DESIGNS h100',
        ],
      },
    });
  });

  test('is the same whichever day is named first', () => {
    expect(differenceOf(links, '2031-01-01', '2022-01-01')).toEqual(
      differenceOf(links, '2022-01-01', '2031-01-01'),
    );
    expect(differenceOf(links, '2022-01-01', '2031-01-01').links.ENDED).toEqual(['tsmc MANUFACTURES apple']);
  });
});

describe('the handle', () => {
  const scale = timeScale([{ start: '2018-01-01', started: 9, ended: 0 }], TODAY);

  test('stands at the end of the scale for a day beyond it', () => {
    expect(handleAt(scale, '1987-01-01')).toBe(0);
    expect(handleAt(scale, '2040-01-01')).toBe(scale.days);
    expect(dayAt(scale, handleAt(scale, '2022-10-07'))).toBe('2022-10-07');
  });

  test('snaps to the nearest stop within reach, and nowhere else', () => {
    const stops = ['2022-10-07', '2022-10-20'];
    expect(snapped(scale, positionOf(scale, '2022-10-12'), stops, 10)).toBe('2022-10-07');
    expect(snapped(scale, positionOf(scale, '2022-10-15'), stops, 10)).toBe('2022-10-20');
    expect(snapped(scale, positionOf(scale, '2022-11-15'), stops, 10)).toBe('2022-11-15');
    expect(snapped(scale, positionOf(scale, '2022-10-08'), stops, -1)).toBe('2022-10-08');
  });
});

describe('playing', () => {
  test('begins on the day, or at the start of the scale when that is today', () => {
    expect(playFrom('2022-10-07', TODAY, '2016-01-01')).toBe('2022-10-07');
    expect(playFrom(TODAY, TODAY, '2016-01-01')).toBe('2016-01-01');
    expect(playFrom('2030-01-01', TODAY, '2016-01-01')).toBe('2016-01-01');
  });

  test('goes on by months and ends today', () => {
    expect(playedAfter('2026-09-30', TODAY)).toBe('2026-10-30');
    expect(playedAfter('2026-10-30', TODAY)).toBe(TODAY);
  });
});

describe('policies', () => {
  const policies: Policy[] = [
    policy('chips-act', '2022-08-09', 8),
    policy('section-1260h', '2021', 15),
    policy('october-rule', '2022-10-07', 6),
  ];
  const spoken = (date: string) => (date === '2022-10-07' ? '7 Oct 2022' : date);
  const idsOf = (there: string[], typed = '') =>
    policyGroups(policies, new Set(there), typed, spoken).map((group) => [
      group.year,
      ...group.policies.map(({ id }) => id),
    ]);

  test('are grouped by year, newest first, those in the picture before all', () => {
    expect(idsOf([])).toEqual([
      ['2022', 'october-rule', 'chips-act'],
      ['2021', 'section-1260h'],
    ]);
    expect(idsOf(['section-1260h'])).toEqual([
      [null, 'section-1260h'],
      ['2022', 'october-rule', 'chips-act'],
    ]);
  });

  test('are found by parts of a name or a date', () => {
    expect(idsOf([], '7 oct')).toEqual([['2022', 'october-rule']]);
    expect(idsOf([], 'act CHIPS')).toEqual([['2022', 'chips-act']]);
    expect(idsOf([], 'nothing like it')).toEqual([]);
  });

  test('those in the picture have ticks, else those with most links', () => {
    expect(tickedPolicies(policies, new Set(['october-rule'])).map(({ id }) => id)).toEqual(['october-rule']);
    expect(tickedPolicies(policies, new Set())[0]?.id).toBe('section-1260h');
  });
});

function policy(id: string, since: string, degree: number): Policy {
  return { id, since, degree, names: { EN: id, IT: id, ZH: id } };
}
