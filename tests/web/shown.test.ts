import { describe, expect, test } from '@jest/globals';
import { labelOf } from '../../core/layout/label.ts';
import { emptyView } from '../../core/view/address.ts';
import type { ViewState } from '../../core/view/state.ts';
import { collapsing, isExpanded } from '../../web/state/collapse.ts';
import { sceneOf } from '../../web/state/scene.ts';
import { shown } from '../../web/state/shown.ts';
import { tally } from '../../web/state/tally.ts';
import { chips } from './graph.ts';

const all: ViewState = { ...emptyView(), actors: [...chips.actors.keys()].map((id) => ({ id, x: 0, y: 0 })) };
const TODAY = '2026-11-24';

describe('what a picture shows', () => {
  test('links not active on the day are gone, undated ones stay', () => {
    expect(shown(all, chips, '1990-01-01').links.map(({ id }) => id)).toEqual([
      'asml SUPPLIES tsmc',
      'asml SUPPLIES intel',
    ]);
    expect(shown(all, chips, TODAY).links).toHaveLength(6);
  });

  test('a link that one is looking at stays, faintly', () => {
    const picture = shown(all, chips, '1990-01-01', ['rule RESTRICTS h100']);
    const scene = sceneOf(picture, { labels: 'EN', lang: 'en' }, { day: '1990-01-01' });
    expect(scene.links.find(({ inactive }) => inactive)?.id).toBe('rule RESTRICTS h100');
  });

  test('hiding a kind of actor hides its links, and the legend goes on counting both', () => {
    const picture = shown({ ...all, hiddenActorKinds: ['Product'] }, chips, TODAY);
    expect(picture.links).toHaveLength(4);
    expect(tally(picture).actors.get('Product')).toEqual({ shown: 0, total: 1 });
    expect(tally(picture).links.get('DESIGNS')).toEqual({ shown: 0, total: 1 });
    expect(tally(picture).families.get('SUPPLY')).toEqual({ shown: 4, total: 5 });
  });

  test('says of each link what it says, and whether it is disputed', () => {
    const scene = sceneOf(shown(all, chips, TODAY), { labels: 'EN', lang: 'it' }, { day: TODAY });
    expect(scene.links.find(({ kind }) => kind === 'RESTRICTS')).toMatchObject({
      verb: 'limita',
      disputed: true,
    });
    expect(scene.links.find(({ to }) => to === 'intel')).toMatchObject({ undated: true, disputed: false });
  });

  test('actors grow with their links on screen, within bounds', () => {
    const { actors } = sceneOf(shown(all, chips, TODAY), { labels: 'EN', lang: 'en' }, { day: TODAY });
    const sizes = new Map(actors.map(({ id, size }) => [id, size]));
    expect(sizes.get('tsmc')).toBeGreaterThan(sizes.get('apple') ?? 0);
    expect(Math.max(...sizes.values())).toBeLessThanOrEqual(46);
  });
});

describe('collapsing', () => {
  const brought = (ids: string[], broughtBy: string) => ids.map((id) => ({ id, broughtBy }));

  test('takes away what the expansion brought, and nothing else', () => {
    const actors = [{ id: 'tsmc' }, { id: 'intel' }, ...brought(['asml', 'nvidia', 'apple'], 'tsmc')];
    expect(isExpanded(actors, 'tsmc')).toBe(true);
    expect(collapsing(actors, chips, ['tsmc'])).toEqual(['asml', 'nvidia', 'apple']);
  });

  test('leaves what is pinned, was itself expanded, or hangs on another expanded actor', () => {
    const actors = [
      { id: 'tsmc' },
      { id: 'asml', broughtBy: 'tsmc', pinned: true },
      ...brought(['nvidia', 'apple'], 'tsmc'),
      ...brought(['h100'], 'nvidia'),
    ];
    expect(collapsing(actors, chips, ['tsmc'])).toEqual(['apple']);
  });
});

describe('a label', () => {
  test.each([
    ['TSMC', 'TSMC'],
    ['Bureau of Industry and Security', 'Bureau of Industry\nand Security'],
    ['Unbreakablenamewithoutanyspaces', 'Unbreakablenamewithoutanyspaces'],
  ])('of %s is on one or two balanced lines', (name, label) => {
    expect(labelOf(name)).toBe(label);
  });

  test('too long for two lines is cut', () => {
    expect(labelOf('Interim final rule on the export of advanced computing items')).toMatch(/…$/);
    expect(labelOf('😀'.repeat(60))).toBe(`${'😀'.repeat(47)}…`);
  });
});
