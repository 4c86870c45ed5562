import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ActorKind } from '../../core/model/actor-kinds.ts';
import { CONFIDENCES, type Link } from '../../core/model/link.ts';
import { kindsOf, type LinkKind, linkKinds } from '../../core/model/link-kinds.ts';
import { everyActor, everyLink, type LinkFilter } from '../../server/store/filters.ts';
import type { GraphRows, Page, PageRequest } from '../../server/store/graph-store.ts';
import { madeUpActor, madeUpLink, madeUpSource } from '../support/made-up.ts';
import { type TestStore, testStores } from '../support/stores.ts';

const LINKS = 240;
const KINDS = ['Company', 'Company', 'Person', 'Facility'] as const;
const COUNTRIES = ['TW', 'IT'];

/** Who has nothing but a link that ends, after or before the last of the days that are asked about, or begins after it. */
const briefly = [{ until: '2035' }, { until: '2019' }, { since: '2031' }].flatMap((days, at) =>
  ['from', 'to'].map((end) => {
    const actor = { ...madeUpActor(`b${at}${end}`), kind: 'Person' as const, country: 'IT' };
    const [from, to] = end === 'from' ? [actor.id, 'a1'] : ['a1', actor.id];
    return { actor, link: { ...madeUpLink(`m${at}${end}`, from, to), since: '2001', ...days } };
  }),
);

/** Who has links of two kinds, and of no others. */
const apart = Array.from({ length: 12 }, (_, at) => ({
  actor: { ...madeUpActor(`c${at}`), country: 'TW' },
  link: {
    ...madeUpLink(`n${at}`, `c${at}`, `c${(at * 5 + 1) % 12}`, at % 2 === 0 ? 'OWNS' : 'BUYS'),
    evidence: [{ source: 's5', stance: 'SUPPORTS' as const }],
  },
}));

/** Some kinds, confidences, days and sources are of many links, and some of one in a hundred. */
const rows: GraphRows = {
  actors: [
    ...Array.from({ length: 60 }, (_, at) => ({
      ...madeUpActor(`a${at}`),
      kind: KINDS[at % KINDS.length] ?? 'Company',
      ...(COUNTRIES[at % 3] === undefined ? {} : { country: COUNTRIES[at % 3] as string }),
    })),
    ...[...briefly, ...apart].map(({ actor }) => actor),
  ],
  links: [
    ...Array.from({ length: LINKS }, (_, at) => ({
      ...madeUpLink(
        `l${at}`,
        `a${at % 59}`,
        `a${(at * at) % 47}`,
        at % 100 === 5 ? 'LEADS' : at % 6 === 1 ? 'OWNS' : 'SUPPLIES',
      ),
      confidence: CONFIDENCES[at % 80 === 7 ? 3 : at % 5 === 2 ? 1 : 0] ?? 'CONFIRMED',
      ...(at % 4 === 0 ? {} : { since: String(1990 + (at % 30)) }),
      ...(at % 7 === 3 ? { until: String(2000 + (at % 30)) } : {}),
      evidence: [{ source: `s${at % 30 === 9 ? 1 + ((at % 7) % 4) : 0}`, stance: 'SUPPORTS' as const }],
    })),
    ...briefly.map(({ link }) => ({ ...link, evidence: [{ source: 's0', stance: 'SUPPORTS' as const }] })),
    ...apart.map(({ link }) => link),
  ],
  sources: [0, 1, 2, 3, 4, 5].map((at) => ({ ...madeUpSource, id: `s${at}` })),
};

const DAYS = ['1950-01-01', '1992-02-03', '2003-01-01', '2030-01-01'];
/** Null as often as not: `freq` is one in how many. */
const perhaps = <T>(given: fc.Arbitrary<T>) => fc.option(given, { nil: null, freq: 2 });
/** Some kinds, and such as are counted together: of one family, and all. */
const kinds = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.subarray(['LEADS' as const, 'OWNS' as const, 'SUPPLIES' as const, 'BUYS' as const]),
  },
  { weight: 1, arbitrary: fc.constantFrom(kindsOf(['OWNERSHIP']), kindsOf(['SUPPLY']), [...linkKinds]) },
);
/** Without a condition, actors and sources without links are counted too. */
const filters: fc.Arbitrary<LinkFilter> = fc
  .record({
    withActors: fc.constant(null),
    source: fc.constant(null),
    text: fc.constant(null),
    kinds: perhaps(kinds),
    confidence: perhaps(fc.subarray([...CONFIDENCES])),
    activeOn: perhaps(fc.constantFrom(...DAYS)),
    actorKinds: perhaps(fc.subarray(['Company' as const, 'Person' as const, 'Policy' as const])),
  })
  .filter((filter) => Object.values(filter).some((condition) => condition !== null));

const opened: TestStore[] = [];
beforeAll(async () => {
  for (const { open } of await testStores()) {
    const one = await open();
    await one.store.load(rows);
    opened.push(one);
  }
}, 60_000);
afterAll(() => Promise.all(opened.map((one) => one.remove())));

/** By kinds, confidence and a day. */
function passes({ kind, confidence: sure, since, until }: Link, filter: LinkFilter): boolean {
  const { kinds, confidence, activeOn } = filter;
  return (
    (kinds?.includes(kind) ?? true) &&
    (confidence?.includes(sure) ?? true) &&
    (activeOn === null || ((since ?? '') <= activeOn && `${until ?? '9999'}-12-31` >= activeOn))
  );
}

const kindOf = new Map<string, ActorKind>(rows.actors.map(({ id, kind }) => [id, kind]));

/** Whether an actor at an end, or at these, is of a kind that is asked for. */
function touches(
  link: Link,
  { actorKinds }: LinkFilter,
  ends: readonly string[] = [link.from, link.to],
): boolean {
  return actorKinds === null || ends.some((id) => actorKinds.includes(kindOf.get(id) as ActorKind));
}

/** Counted from the rows themselves. */
function expected(filter: LinkFilter): object {
  const passing = rows.links.filter((link) => passes(link, filter) && touches(link, filter));
  return {
    actors: new Set(passing.flatMap(({ from, to }) => [from, to])).size,
    links: passing.length,
    sources: new Set(passing.flatMap(({ evidence }) => evidence.map(({ source }) => source))).size,
  };
}

test('statistics of many links and of few are those of the rows, in all stores alike', async () => {
  await fc.assert(
    fc.asyncProperty(filters, async (filter) => {
      const [first, ...others] = await Promise.all(opened.map(({ store }) => store.statistics(filter)));
      expect(first).toMatchObject(expected(filter));
      for (const other of others) expect(other).toEqual(first);
      for (const { store } of opened) {
        const order = { field: 'SINCE', direction: 'ASC' } as const;
        const page = await store.links(filter, order, { first: 1, after: null, withTotal: true });
        expect(page.totalCount).toBe(first?.links);
      }
    }),
    { numRuns: 50, seed: 7, endOnFailure: true },
  );
}, 120_000);

/** Actors of a kind and a country with a link that passes to one of the kinds that it asks for. */
function linkedActors(filter: LinkFilter, kind: ActorKind, country: string): number {
  const passing = rows.links.filter((link) => passes(link, filter));
  const linked = new Set([
    ...passing.filter((link) => touches(link, filter, [link.to])).map(({ from }) => from),
    ...passing.filter((link) => touches(link, filter, [link.from])).map(({ to }) => to),
  ]);
  return rows.actors.filter((one) => linked.has(one.id) && one.kind === kind && one.country === country)
    .length;
}

const FIRST = { first: 1, after: null, withTotal: true };

test('pages of linked actors and of changes, and timelines, are counted as the rows say, in all stores alike', async () => {
  await fc.assert(
    fc.asyncProperty(filters, async (filter) => {
      const inTaiwan = { ...everyActor, kinds: ['Company' as const], countries: ['TW'], linked: filter };
      const passing = rows.links.filter((link) => passes(link, filter) && touches(link, filter));
      const within = (year: string | undefined) => year !== undefined && year >= '1999' && year <= '2007';
      const events = passing.flatMap(({ since, until }) => [since, until]).filter(within).length;
      for (const { store } of opened) {
        const page = await store.actors(inTaiwan, { field: 'NAME', direction: 'ASC' }, FIRST);
        expect(page.totalCount).toBe(linkedActors(filter, 'Company', 'TW'));
        const changes = await store.changes('1999-01-01', '2007-12-31', filter, FIRST);
        expect(changes.totalCount).toBe(events);
        const years = await store.timeline(null, filter, 'YEAR');
        expect(
          years.map(({ start, started }) => [start.slice(0, 4), started]).filter(([, some]) => some),
        ).toEqual(yearsOf(passing.map(({ since }) => since)));
        expect(
          years.map(({ start, ended }) => [start.slice(0, 4), ended]).filter(([, some]) => some),
        ).toEqual(yearsOf(passing.map(({ until }) => until)));
      }
    }),
    { numRuns: 25, seed: 5, endOnFailure: true },
  );
}, 120_000);

/** How often each year turns up, in order. */
function yearsOf(years: readonly (string | undefined)[]): [string, number][] {
  const known = years.filter((year) => year !== undefined);
  return [...new Set(known)].sort().map((year) => [year, known.filter((one) => one === year).length]);
}

test.each<Partial<LinkFilter>>(DAYS.map((activeOn) => ({ activeOn })))(
  'statistics of %j alone are those of the rows',
  async (asked) => {
    const filter = { ...everyLink, ...asked };
    const all = await Promise.all(opened.map(({ store }) => store.statistics(filter)));
    for (const one of all) {
      expect(one).toMatchObject(expected(filter));
      expect(one).toEqual(all[0]);
    }
  },
);

/** Every set of confidences but none at all. */
const SURE = Array.from({ length: 2 ** CONFIDENCES.length - 1 }, (_, set) =>
  CONFIDENCES.filter((_, at) => ((set + 1) >> at) % 2 === 1),
);

test.each<[string, readonly LinkKind[]]>([
  ['a kind', ['OWNS']],
  ['a kind of few', ['LEADS']],
  ['a kind named twice', ['SUPPLIES', 'SUPPLIES']],
  ['two kinds of one family', ['SUPPLIES', 'BUYS']],
  ['two kinds of two families', ['OWNS', 'SUPPLIES']],
  ['two kinds of the same actors', ['OWNS', 'BUYS']],
  ['a family', kindsOf(['OWNERSHIP'])],
  ['another family', kindsOf(['SUPPLY'])],
  ['two families', kindsOf(['OWNERSHIP', 'SUPPLY'])],
  ['a kind of none', ['CONVENES']],
  ['all kinds', linkKinds],
  ['no kinds', []],
])('statistics of %s are those of the rows, of whatever confidence', async (_, kinds) => {
  for (const confidence of [null, ...SURE]) {
    const filter = { ...everyLink, kinds, confidence };
    const all = await Promise.all(opened.map(({ store }) => store.statistics(filter)));
    for (const one of all) {
      expect({ asked: confidence, ...one }).toMatchObject(expected(filter));
      expect(one).toEqual(all[0]);
    }
  }
});

test.each<[string, Partial<LinkFilter>]>([
  ['all', {}],
  ['those of two kinds', { kinds: ['SUPPLIES', 'OWNS'] }],
  ['the sure ones', { confidence: ['CONFIRMED'] }],
  ['doubtful ones of a kind', { kinds: ['SUPPLIES'], confidence: ['REPORTED', 'DISPUTED'] }],
  ['those on a day', { confidence: ['CONFIRMED'], activeOn: '2003-01-01' }],
])('links of each actor are counted by kind and direction: %s', async (_, given) => {
  const filter: LinkFilter = { ...everyLink, ...given };
  const expected = new Map(
    rows.actors.map(({ id }) => {
      const counts = (['BUYS', 'LEADS', 'OWNS', 'SUPPLIES'] as const).flatMap((kind) =>
        (['OUT', 'IN'] as const).map((direction) => {
          const those = rows.links.filter(
            (link) =>
              link.kind === kind &&
              passes(link, filter) &&
              (direction === 'OUT' ? link.from === id : link.to === id && link.from !== id),
          );
          return { kind, direction, count: those.length };
        }),
      );
      return [id, counts.filter(({ count }) => count > 0)];
    }),
  );
  for (const { store } of opened)
    expect(await store.linkCounts([...expected.keys()], filter)).toEqual(expected);
});

/** Each page of two of a list, with the totals that they say. */
async function totalsOf(list: (page: PageRequest) => Promise<Page<unknown>>): Promise<(number | null)[]> {
  const first = await list({ first: 2, after: null, withTotal: true });
  const after = first.items.at(-1)?.position ?? null;
  return [first, await list({ first: 2, after, withTotal: true })].map(({ totalCount }) => totalCount);
}

test.each<Partial<LinkFilter>>([
  ...[{}, { withActors: ['a1'] }, { source: 's0' }, { text: 'a1 to' }, { kinds: ['OWNS' as const] }],
  ...[{ activeOn: '2003-01-01' }, { actorKinds: ['Person' as const] }],
])('totals under %j are those of all pages, on the second too', async (asked) => {
  const filter = { ...everyLink, ...asked };
  const order = { field: 'SINCE', direction: 'ASC' } as const;
  for (const { store } of opened) {
    const lists = [
      (page: PageRequest) => store.links(filter, order, page),
      (page: PageRequest) => store.changes('1992-01-01', '2020-12-31', filter, page),
      async (page: PageRequest) =>
        (await store.linksOf(['a3'], filter, 'BOTH', order, page)).get('a3') as Page<unknown>,
      async (page: PageRequest) =>
        (await store.linksCiting(['s0'], filter, order, page)).get('s0') as Page<unknown>,
      (page: PageRequest) =>
        store.actors({ ...everyActor, linked: filter }, { field: 'NAME', direction: 'ASC' }, page),
    ];
    for (const list of lists) {
      const [total, again] = await totalsOf(list);
      expect(again).toBe(total);
    }
  }
});
