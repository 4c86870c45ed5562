import { describe, expect, test } from '@jest/globals';
import { bendsOf } from '../../core/layout/bends.ts';
import type { SceneActor } from '../../web/state/scene.ts';
import { sceneLink } from './graph.ts';

function actor(id: string, x: number, y: number): SceneActor {
  return { id, kind: 'Company', label: id, country: null, x, y, pinned: false, degree: 1, size: 30 };
}

const [asml, smic] = [actor('asml', 0, 0), actor('smic', 400, 0)];
const supplies = sceneLink('supplies', 'asml', 'smic');

describe('a link', () => {
  test('is straight where nobody stands in its way', () => {
    const aside = actor('huawei', 200, 60);
    expect(bendsOf({ actors: [asml, smic, aside], links: [supplies] }).size).toBe(0);
  });

  test('is bent round an actor that it does not concern, to the nearer side', () => {
    const above = bendsOf({ actors: [asml, smic, actor('huawei', 200, -8)], links: [supplies] });
    const below = bendsOf({ actors: [asml, smic, actor('huawei', 200, 8)], links: [supplies] });
    // The curve's middle is half as far off the line as its control point.
    expect(above.get('supplies')).toBeGreaterThan(20);
    expect(below.get('supplies')).toBe(-(above.get('supplies') ?? 0));
  });

  test('is bent to the same side whichever way it runs', () => {
    const there = sceneLink('buys', 'smic', 'asml');
    const actors = [asml, smic, actor('huawei', 200, -8)];
    const right = bendsOf({ actors, links: [supplies] }).get('supplies') ?? 0;
    expect(bendsOf({ actors, links: [there] }).get('buys')).toBe(-right);
  });

  test('among several between the same actors is bent with the others, none on another', () => {
    const actors = [asml, smic, actor('huawei', 200, -8)];
    const bends = bendsOf({ actors, links: [supplies, sceneLink('buys', 'smic', 'asml')] });
    const [one, other] = [bends.get('supplies') ?? 0, -(bends.get('buys') ?? 0)];
    expect(Math.abs(one - other)).toBeGreaterThan(20);
  });

  test.each([2, 3, 4, 6])('among %i is bent past whom it does not concern, as they all are', (count) => {
    const actors = [asml, smic, actor('huawei', 200, -8)];
    const links = Array.from({ length: count }, (_, place) => sceneLink(`${place}`, 'asml', 'smic'));
    const bends = bendsOf({ actors, links });
    const middles = links.map(({ id }) => (bends.get(id) ?? 0) / 2);
    for (const middle of middles) expect(Math.abs(middle + 8)).toBeGreaterThan(15);
    expect(new Set(middles).size).toBe(count);
  });

  test('has the way of one line where all links of the two are drawn as one', () => {
    const actors = [asml, smic, actor('huawei', 200, -8)];
    const alone = bendsOf({ actors, links: [supplies] }).get('supplies');
    const bends = bendsOf({ actors, links: [sceneLink('buys', 'smic', 'asml'), supplies] });
    expect(bends.get('asml smic')).toBe(alone);
  });

  test('among several that are free as they are is left to the canvas, however near somebody stands to another', () => {
    const actors = [asml, smic, actor('huawei', 200, 60)];
    expect(bendsOf({ actors, links: [supplies, sceneLink('buys', 'smic', 'asml')] }).size).toBe(0);
  });

  test('goes to either side where all of them would find no room on one', () => {
    const walls = [-150, 150].map((y) => actor(`wall${y}`, 200, y));
    const wide = walls.map((wall) => ({ ...wall, size: 140 }));
    const actors = [asml, smic, actor('huawei', 200, 0), ...wide];
    const links = ['a', 'b', 'c', 'd'].map((id) => sceneLink(id, 'asml', 'smic'));
    const bends = bendsOf({ actors, links });
    const middles = links.map(({ id }) => (bends.get(id) ?? 0) / 2);
    for (const middle of middles) expect(Math.abs(Math.abs(middle) - 47.5)).toBeLessThanOrEqual(25.5);
    expect(new Set(middles.map(Math.sign)).size).toBe(2);
  });
});
