import { describe, expect, test } from '@jest/globals';
import { emptyView } from '../../core/view/address.ts';
import { rememberView, viewAddress } from '../../web/commands/saved-views.ts';
import { type Action, type Explorer, newExplorer, reduce } from '../../web/state/explorer.ts';
import type { Facts } from '../../web/state/facts.ts';
import { openedView, originOf } from '../../web/state/opened-view.ts';
import { shown } from '../../web/state/shown.ts';
import { chips } from './graph.ts';

const TODAY = '2026-11-24';
const picture = {
  ...emptyView(),
  activeOn: '2026-11-20',
  actors: ['asml', 'tsmc', 'gone'].map((id) => ({ id, x: 0, y: 0 })),
};

/** As the graph was: with an actor that it has no more, and without a link that it has now. */
const kept: Facts = {
  actors: new Map(
    ['asml', 'tsmc', 'gone'].flatMap((id) => {
      const actor = chips.actors.get(id === 'gone' ? 'intel' : id);
      return actor ? [[id, { ...actor, id }] as const] : [];
    }),
  ),
  links: new Map(),
};

const view = {
  id: 'x7k2',
  title: 'The chain',
  note: null,
  step: 1,
  mode: 'FROZEN' as const,
  isAsSaved: false,
  savedOn: '2026-11-20',
  changedOn: null,
  kept,
};
const open: Action = { type: 'open', picture, step: 1, view, origin: 'x7k2' };

function explorerAfter(...actions: Action[]): Explorer {
  return [{ type: 'learn', facts: chips } as const, ...actions].reduce(reduce, newExplorer(TODAY));
}

function inSight({ history, facts }: Explorer): [string[], number] {
  const { actors, links } = shown(history.present, facts, TODAY);
  return [actors.map(({ id }) => id), links.length];
}

describe('a view that keeps its data', () => {
  test('is drawn with that, whatever else is learnt of the graph meanwhile', () => {
    expect(inSight(explorerAfter(open))).toEqual([['asml', 'tsmc', 'gone'], 0]);
    expect(inSight(explorerAfter(open, { type: 'learn', facts: chips }))).toEqual([
      ['asml', 'tsmc', 'gone'],
      0,
    ]);
    const looked = explorerAfter(open, { type: 'look', camera: { x: 1, y: 1, zoom: 2 } });
    expect(openedView(looked)?.id).toBe('x7k2');
    expect(inSight(looked)[1]).toBe(0);
  });

  test('goes on with the graph’s data once the picture changes, and says so', () => {
    const changed = explorerAfter(open, { type: 'hide', ids: ['asml'], hidden: true });
    expect(openedView(changed)).toBeNull();
    expect(inSight(changed)).toEqual([['tsmc'], 0]);
    expect(changed.history.present.actors.map(({ id }) => id)).toEqual(['asml', 'tsmc']);
    expect(changed.notice).toEqual({ type: 'goesOn' });
    expect(inSight(explorerAfter(open, { type: 'add', actors: [{ id: 'nvidia', x: 0, y: 0 }] }))[1]).toBe(2);
  });

  test('is there again after Undo', () => {
    const undone = explorerAfter(open, { type: 'goOn' }, { type: 'travel', step: 1 });
    expect(inSight(undone)).toEqual([['asml', 'tsmc', 'gone'], 0]);
    expect(inSight(reduce(undone, { type: 'travel', step: 2 }))).toEqual([['asml', 'tsmc'], 1]);
  });

  test('goes on as of today when asked to, under another address', () => {
    rememberView(picture.actors, 'x7k2', picture);
    const gone = explorerAfter(open, { type: 'goOn' });
    expect(inSight(gone)).toEqual([['asml', 'tsmc'], 1]);
    expect(gone.history.present.activeOn).toBeUndefined();
    expect(viewAddress(picture)).toBe('/v/x7k2');
    expect(viewAddress(gone.history.present)).toBeNull();
    const ofADay = { ...picture, activeOn: '2022-10-07' };
    const day = explorerAfter({ ...open, picture: ofADay }, { type: 'goOn' }).history.present.activeOn;
    expect(day).toBe('2022-10-07');
  });

  test('is left for another at once', () => {
    const live = { ...view, id: 'live', mode: 'LIVE' as const, kept: null, step: 2 };
    expect(inSight(explorerAfter(open, { type: 'open', picture, step: 2, view: live }))[1]).toBe(1);
    const older = { ...view, step: 2, kept: { ...kept, actors: new Map() } };
    expect(inSight(explorerAfter(open, { type: 'open', picture, step: 2, view: older }))).toEqual([[], 0]);
  });
});

test('a picture knows the view that it was made from, until that is undone and left behind', () => {
  const hide: Action = { type: 'hide', ids: ['asml'], hidden: true };
  expect(originOf(explorerAfter(open, hide, { type: 'goOn' }))).toBe('x7k2');
  expect(originOf(explorerAfter(open, { type: 'travel', step: 0 }))).toBeNull();
  const addOne: Action = { type: 'add', actors: [{ id: 'intel', x: 0, y: 0 }] };
  const branched = explorerAfter(open, { type: 'travel', step: 0 }, addOne);
  expect(branched.history.step).toBe(1);
  expect(originOf(branched)).toBeNull();
  expect(openedView(branched)).toBeNull();
});

test('a view as it was saved stays that in its address when one looks elsewhere, not when it changes', () => {
  const one = { ...picture, actors: [...picture.actors] };
  rememberView(one.actors, 'x7k2', one, true);
  expect(viewAddress(one)).toBe('/v/x7k2?as=saved');
  const camera = { x: 1, y: 2, zoom: 3 };
  const looked = { ...one, camera };
  expect(viewAddress({ ...one, hiddenKinds: ['SUPPLIES'] })).not.toContain('as=saved');
  viewAddress(looked);
  expect(viewAddress({ ...looked, camera: { ...camera, zoom: 1 } })).toMatch(/look=1:2:1&as=saved$/);
});
