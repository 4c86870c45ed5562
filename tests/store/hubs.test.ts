import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CONFIDENCES, type Link } from '../../core/model/link.ts';
import { everyLink } from '../../server/store/filters.ts';
import type { Direction } from '../../server/store/graph-store.ts';
import { commonNeighbors } from '../../server/traversal/common-neighbors.ts';
import { neighborhood } from '../../server/traversal/neighborhood.ts';
import { paths } from '../../server/traversal/paths.ts';
import { madeUpActor, madeUpLink, madeUpSource } from '../support/made-up.ts';
import { type TestStore, testStores } from '../support/stores.ts';

/** Two hubs, whose neighbours overlap by a third, and a few of the neighbours linked to each other. */
const EACH = 1_100;
const leaf = (index: number) => `n${String(index).padStart(5, '0')}`;
const links: Link[] = [];
for (let index = 0; index < EACH; index += 1) {
  const confidence = CONFIDENCES[index % 40 === 0 ? 2 : index % 7 === 0 ? 1 : 0] ?? 'CONFIRMED';
  links.push({ ...madeUpLink(`a${index}`, 'hub-a', leaf(index)), confidence });
  links.push(madeUpLink(`b${index}`, leaf(index + 700), 'hub-b', index % 100 === 0 ? 'OWNS' : 'SUPPLIES'));
}
for (let index = 0; index < 100; index += 1)
  links.push(madeUpLink(`c${index}`, leaf(index * 7), leaf(1_799 - index * 5)));
const ids = ['hub-a', 'hub-b', ...Array.from({ length: EACH + 700 }, (_, index) => leaf(index))];

interface End {
  far: string;
  link: Link;
}

/** The graph read the plain way. */
const ends = new Map<string, End[]>(ids.map((id) => [id, []]));
for (const link of links) {
  ends.get(link.from)?.push({ far: link.to, link });
  ends.get(link.to)?.push({ far: link.from, link });
}
const degree = (id: string) => ends.get(id)?.length ?? 0;
const rank = ({ confidence, id }: Link) => `${CONFIDENCES.indexOf(confidence)}${id}`;

function around(id: string, direction: Direction, passes = (_: Link) => true): Map<string, string> {
  const surest = new Map<string, string>();
  for (const { far, link } of ends.get(id) ?? []) {
    if (direction !== 'BOTH' && (direction === 'OUT') !== (link.from === id)) continue;
    if (!passes(link)) continue;
    const known = surest.get(far);
    if (known === undefined || rank(link) < known) surest.set(far, rank(link));
  }
  return surest;
}

const byDegree = (one: string, other: string) => degree(other) - degree(one) || (one < other ? -1 : 1);

describe.each(await testStores())('hubs in $name', ({ open }) => {
  let opened: TestStore;
  beforeAll(async () => {
    opened = await open();
    await opened.store.load({ actors: ids.map((id) => madeUpActor(id)), links, sources: [madeUpSource] });
  }, 180_000);
  afterAll(() => opened?.remove());

  test.each<[Direction, number]>([
    ['BOTH', 60],
    ['OUT', 60],
    ['IN', 5],
    ['BOTH', 10_000],
  ])('neighbours of a hub (%s, at most %i) are those with most links', async (direction, limit) => {
    const found = (await opened.store.neighbors(['hub-a'], everyLink, direction, limit)).get('hub-a') ?? [];
    const expected = [...around('hub-a', direction)].sort(([a], [b]) => byDegree(a, b)).slice(0, limit);
    expect(found.map(({ id, doubt, link, degree }) => [id, `${doubt}${link}`, degree])).toEqual(
      expected.map(([id, best]) => [id, best, degree(id)]),
    );
  });

  test('a filter that few of its links pass finds those', async () => {
    const filter = { ...everyLink, kinds: ['OWNS' as const] };
    const found = (await opened.store.neighbors(['hub-b'], filter, 'BOTH', 30)).get('hub-b') ?? [];
    const expected = [...around('hub-b', 'BOTH', ({ kind }) => kind === 'OWNS').keys()].sort(byDegree);
    expect(found.map(({ id }) => id)).toEqual(expected);
  });

  test('neighbours among others are found from either side', async () => {
    const others = ['hub-b', ...ids.filter((_, index) => index % 9 === 0)];
    const asked = ['hub-a', leaf(750), 'nobody', leaf(7)];
    const found = await opened.store.neighborsAmong(asked, others, everyLink, 'BOTH');
    for (const id of asked) {
      const expected = [...around(id, 'BOTH')]
        .filter(([far]) => others.includes(far))
        .sort(([a], [b]) => (a < b ? -1 : 1));
      expect(found.get(id)?.map(({ id: far, doubt, link }) => [far, `${doubt}${link}`])).toEqual(expected);
    }
  });

  test('what two hubs have in common comes surest first', async () => {
    const [from, to] = [around('hub-a', 'OUT'), around('hub-b', 'IN')];
    const shared = [...from].filter(([id]) => to.has(id) && id !== leaf(800));
    const expected = shared
      .sort(([a, x], [b, y]) => (x.charAt(0) + a < y.charAt(0) + b ? -1 : 1))
      .slice(0, 250);
    const found = await opened.store.between('hub-a', 'hub-b', everyLink, 'OUT', [leaf(800)], 250);
    expect(
      found.map(([one, other]) => [one.id, `${one.doubt}${one.link}`, `${other.doubt}${other.link}`]),
    ).toEqual(expected.map(([id, best]) => [id, best, to.get(id)]));
    expect(await opened.store.between('hub-b', 'hub-a', everyLink, 'OUT', [], 9)).toEqual([]);
  });

  test('common neighbours, a neighbourhood, links among and paths lead through hubs', async () => {
    const common = await commonNeighbors(opened.store, ['hub-a', 'hub-b'], everyLink, 20);
    const [ofA, ofB] = [around('hub-a', 'BOTH'), around('hub-b', 'BOTH')];
    const shared = [...ofA.keys()].filter((id) => ofB.has(id));
    expect(common.map(({ actor }) => actor.id)).toEqual(shared.sort(byDegree).slice(0, 20));

    const hop = await neighborhood(opened.store, {
      of: [leaf(3)],
      depth: 2,
      filter: everyLink,
      direction: 'BOTH',
      limit: 30,
    });
    expect(hop.actors.map(({ id }) => id).slice(0, 2)).toEqual([leaf(3), 'hub-a']);
    expect(hop.omitted).toContainEqual({ actor: expect.objectContaining({ id: 'hub-a' }), count: EACH - 30 });

    const found = await paths(opened.store, {
      ...{ from: leaf(5), to: leaf(1_798), maxLength: 4, directed: false, avoid: [], first: 8 },
      filter: everyLink,
    });
    const middles = shared.sort((a, b) => {
      const [x, y] = [a, b].map((id) => (ofA.get(id) ?? '').charAt(0) + id);
      return (x ?? '') < (y ?? '') ? -1 : 1;
    });
    expect(found.map((path) => path.actors.map(({ id }) => id))).toEqual(
      middles.slice(0, 8).map((middle) => [leaf(5), 'hub-a', middle, 'hub-b', leaf(1_798)]),
    );

    const among = await opened.store.linksAmong(['hub-a', 'hub-b', leaf(3), leaf(703)], everyLink);
    expect(among.map(({ id }) => id)).toEqual(['a3', 'a703', 'b3']);
  });
});
