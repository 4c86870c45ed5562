import { describe, expect, test } from '@jest/globals';
import { type ActorSpot, figureLines, type LineLook } from '../../../core/figure/figure-lines.ts';
import { FIGURE_PALETTES } from '../../../core/figure/figure-palettes.ts';
import type { FigureLink } from '../../../core/figure/figure-scene.ts';
import { flat } from '../../support/drawn.ts';

function spot(x: number): ActorSpot {
  return { kind: 'Company', x, y: 100, radius: 10 };
}

/** Three in a row. */
const ROW = new Map([
  ['a', spot(0)],
  ['m', spot(200)],
  ['b', spot(400)],
]);

function link(id: string, more: Partial<FigureLink> = {}): FigureLink {
  return {
    id,
    kind: 'SUPPLIES',
    from: 'a',
    to: 'b',
    sentence: id,
    label: id,
    endYear: null,
    change: null,
    isDisputed: false,
    isUnchecked: false,
    isUndated: false,
    ...more,
  };
}

function linesOf(links: readonly FigureLink[], look: Partial<LineLook> = {}, spots = ROW) {
  return figureLines(links, spots, {
    palette: FIGURE_PALETTES.light,
    size: 1,
    strength: 1,
    isBundled: false,
    within: { left: 0, top: 0, right: 500, bottom: 200 },
    ...look,
  });
}

describe('lines between two actors', () => {
  test('all lead round a third that stands between them, and apart', () => {
    const middles = linesOf([link('one'), link('two'), link('three', { from: 'b', to: 'a' })]).map(
      ({ way }) => way[4]?.y ?? 0,
    );
    for (const y of middles) expect(Math.abs(y - 100)).toBeGreaterThan(10);
    expect(new Set(middles.map(Math.round)).size).toBe(3);
  });

  test('do not leave the picture on their way round, even where that would be nearer', () => {
    const close = new Map([...ROW, ['m', { ...spot(30), y: 102 }]]);
    const ways = [0, 60].map((top) => {
      const within = { left: -20, top, right: 420, bottom: 400 };
      return linesOf([link('one')], { within }, close)[0]?.way[4]?.y ?? 0;
    });
    const [nearer = 0, within = 0] = ways;
    expect(nearer).toBeLessThan(60);
    expect(within).toBeGreaterThan(140);
  });

  test('are drawn alike in whichever order their links come', () => {
    const links = [link('plain'), link('disputed', { isDisputed: true })];
    const strokes = [links, [...links].reverse()].map((held) => {
      const [line] = linesOf(held, { isBundled: true, strength: 0.5 });
      const [path] = flat(line ? [line.mark] : []);
      return [path?.opacity, line?.sign?.text, line?.sign?.isChange];
    });
    expect(strokes[0]).toEqual(strokes[1]);
  });

  test('are one for those that began, one for those that ended and one for the rest where they are many', () => {
    const links = (['BEGAN', 'ENDED', 'UNCHANGED', 'ENDED', 'BEGAN', 'ENDED'] as const).map((change, place) =>
      link(`${place}`, { change }),
    );
    const { BEGAN, ENDED } = FIGURE_PALETTES.light.changes;
    const lines = linesOf(links).map(({ mark, sign }) => {
      const [path] = flat([mark]);
      return [sign?.text, path?.type === 'path' && [path.stroke, path.dash?.length ?? 0]];
    });
    expect(lines.slice(0, 2)).toEqual([
      ['+2', [BEGAN, 0]],
      ['−3', [ENDED, 2]],
    ]);
    expect(lines).toHaveLength(3);
  });
});
