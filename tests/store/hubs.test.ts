import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../core/model/actor.ts';
import { CONFIDENCES, type Link } from '../../core/model/link.ts';
import { everyActor, everyLink } from '../../server/store/filters.ts';
import type { Direction, Page, Position } from '../../server/store/graph-store.ts';
import { linkOrderKey } from '../../server/store/order.ts';
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
  const [from, to] = index % 4 === 0 ? [leaf(index), 'hub-a'] : ['hub-a', leaf(index)];
  const dates = { since: `${2000 + (index % 25)}`, ...(index % 3 === 0 ? { until: '2024' } : {}) };
  links.push({
    ...madeUpLink(`a${index}`, from, to, index % 10 === 0 ? 'DESIGNS' : 'SUPPLIES'),
    confidence,
    ...dates,
  });
  links.push(madeUpLink(`b${index}`, leaf(index + 700), 'hub-b', index % 100 === 0 ? 'OWNS' : 'SUPPLIES'));
}
for (let index = 0; index < 100; index += 1)
  links.push(madeUpLink(`c${index}`, leaf(index * 7), leaf(1_799 - index * 5)));
/** Some have more links with the first hub, which makes them the most linked: both ways, one surer than the other. */
for (let index = 700; index < EACH; index += 20) {
  links.push({ ...madeUpLink(`d${index}`, leaf(index), 'hub-a', 'OWNS'), confidence: 'DISPUTED' });
  links.push(madeUpLink(`e${index}`, 'hub-a', leaf(index), 'OWNS'));
}
const ids = ['hub-a', 'hub-b', ...Array.from({ length: EACH + 700 }, (_, index) => leaf(index))];
/** With them more actors have a word in common than are put in order. */
const loners = Array.from({ length: 220 }, (_, index) => `o${index}`);

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
    const actors = [...ids, ...loners].map((id) => madeUpActor(id));
    await opened.store.load({ actors, links, sources: [madeUpSource] });
  }, 180_000);
  afterAll(() => opened?.remove());

  const ways = [
    ...(['OUT', 'IN', 'BOTH'] as const).map((direction) => ({ direction, field: 'SINCE' as const })),
    { direction: 'BOTH' as const, field: 'UNTIL' as const },
    { direction: 'IN' as const, field: 'KIND' as const },
  ].flatMap((way) => [null, ['DESIGNS' as const, 'OWNS' as const]].map((kinds) => ({ ...way, kinds })));
  test.each(ways)('the links of a hub come page by page: $direction, by $field, $kinds', async (way) => {
    const { direction, field, kinds } = way;
    const passes = ({ kind, from }: Link) =>
      (kinds === null || kinds.includes(kind as 'OWNS')) &&
      (direction === 'BOTH' || (direction === 'OUT') === (from === 'hub-a'));
    const keyed = (ends.get('hub-a') ?? []).filter(({ link }) => passes(link)).map(({ link }) => link);
    const keyOf = (link: Link) => `${linkOrderKey(link, field)}\t${link.id}`;
    for (const order of field === 'SINCE' ? (['ASC', 'DESC'] as const) : (['DESC'] as const)) {
      const inOrder = keyed.sort((a, b) => (keyOf(a) < keyOf(b) === (order === 'ASC') ? -1 : 1));
      let after: Position | null = null;
      for (const withTotal of [true, false]) {
        const page = { first: 40, after, withTotal, withActors: false };
        const filter = { ...everyLink, kinds };
        const pages = await opened.store.linksOf(
          ['hub-a'],
          filter,
          direction,
          { field, direction: order },
          page,
        );
        const { items, hasNextPage, totalCount } = pages.get('hub-a') as Page<Link>;
        const from: number = after === null ? 0 : 40;
        expect(items.map(({ node }) => node.id)).toEqual(inOrder.slice(from, from + 40).map(({ id }) => id));
        expect(hasNextPage).toBe(inOrder.length > from + 40);
        expect(totalCount).toBe(withTotal ? inOrder.length : null);
        after = items.at(-1)?.position ?? null;
      }
    }
  });

  test('the links that touch a hub come in order, and are counted by kind and direction', async () => {
    const filter = { ...everyLink, withActors: ['hub-a', leaf(8)], confidence: ['CONFIRMED' as const] };
    const page = { first: 60, after: null, withTotal: true };
    const found = await opened.store.links(filter, { field: 'SINCE', direction: 'DESC' }, page);
    const touching = links
      .filter(
        ({ from, to, confidence }) =>
          [from, to].some((id) => filter.withActors.includes(id)) && confidence === 'CONFIRMED',
      )
      .map((link) => `${linkOrderKey(link, 'SINCE')}\t${link.id}`)
      .sort()
      .reverse();
    expect(found.items.map(({ node, position }) => `${position.key}\t${node.id}`)).toEqual(
      touching.slice(0, 60),
    );
    expect(found.totalCount).toBe(touching.length);

    const counted = await opened.store.linkCounts(['hub-a', leaf(8)], {
      ...everyLink,
      kinds: ['DESIGNS', 'SUPPLIES'],
    });
    for (const [id, counts] of counted) {
      const expected = (['DESIGNS', 'SUPPLIES'] as const).flatMap((kind) =>
        (['OUT', 'IN'] as const).flatMap((direction) => {
          const those = (ends.get(id) ?? []).filter(
            ({ link }) => link.kind === kind && (link.from === id) === (direction === 'OUT'),
          );
          return those.length > 0 ? [{ kind, direction, count: those.length }] : [];
        }),
      );
      expect(counts).toEqual(expected);
    }
  });

  test.each(['NAME', 'LINKS'] as const)(
    'actors with a word that all have are gone through by %s',
    async (field) => {
      const filter = { ...everyActor, text: 'actor' };
      let after: Position | null = null;
      const seen: string[] = [];
      for (let pages = 0; pages < 3; pages += 1) {
        const page = { first: 90, after, withTotal: true };
        const found: Page<Actor> = await opened.store.actors(filter, { field, direction: 'DESC' }, page);
        expect(found.totalCount).toBe(ids.length + loners.length);
        seen.push(...found.items.map(({ node }) => node.id));
        after = found.items.at(-1)?.position ?? null;
      }
      const key = (id: string) => (field === 'NAME' ? '' : String(degree(id)).padStart(6, '0')) + id;
      const inOrder = [...ids, ...loners].sort((a, b) => (key(a) > key(b) ? -1 : 1));
      expect(seen).toEqual(inOrder.slice(0, 270));
    },
  );

  test.each<[Direction, number]>([
    ['BOTH', 60],
    ['BOTH', 12],
    ['OUT', 60],
    ['OUT', 12],
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
    const shown = new Set(hop.actors.map(({ id }) => id));
    const count = (ends.get('hub-a') ?? []).filter(({ far }) => !shown.has(far)).length;
    expect(hop.omitted).toContainEqual({ actor: expect.objectContaining({ id: 'hub-a' }), count });

    const found = await paths(opened.store, {
      from: leaf(5),
      to: leaf(1_798),
      maxLength: 4,
      directed: false,
      avoid: [],
      first: 8,
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
