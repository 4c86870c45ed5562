import { describe, expect, test } from '@jest/globals';
import { type Action, type Explorer, newExplorer, reduce } from '../../web/state/explorer.ts';
import { nothing, only } from '../../web/state/selection.ts';
import { chips } from './graph.ts';

const start = changed(newExplorer('2026-11-24'), { type: 'learn', facts: chips });

function changed(explorer: Explorer, ...actions: Action[]): Explorer {
  return actions.reduce(reduce, explorer);
}

function ids({ history }: Explorer): string[] {
  return history.present.actors.map(({ id }) => id);
}

const addTsmc: Action = { type: 'add', actors: [{ id: 'tsmc', x: 0, y: 0 }] };
const addAsml: Action = { type: 'add', actors: [{ id: 'asml', x: 9, y: 9, broughtBy: 'tsmc' }] };

describe('changing the picture', () => {
  test('each change is a step that can be undone and redone', () => {
    const both = changed(start, addTsmc, addAsml);
    expect(both.history.step).toBe(2);
    const undone = changed(both, { type: 'travel', step: 1 });
    expect(ids(undone)).toEqual(['tsmc']);
    expect(ids(changed(undone, { type: 'travel', step: 2 }))).toEqual(['tsmc', 'asml']);
    expect(ids(changed(both, { type: 'travel', step: 0 }))).toEqual([]);
  });

  test('a new change forgets what was undone', () => {
    const branched = changed(
      start,
      addTsmc,
      addAsml,
      { type: 'travel', step: 1 },
      { type: 'remove', ids: ['tsmc'] },
    );
    expect(branched.history.future).toEqual([]);
    expect(changed(branched, { type: 'travel', step: 3 })).toBe(branched);
  });

  test('looking elsewhere is no step, and neither is a day that the handle is dragged over', () => {
    const looked = changed(start, addTsmc, { type: 'look', camera: { x: 1, y: 2, zoom: 1 } });
    expect(looked.history.step).toBe(1);
    const dragged = changed(
      looked,
      { type: 'showDays', activeOn: '2022-10-07', comparedWith: undefined },
      { type: 'showDays', activeOn: '2022-10-08', comparedWith: undefined, isDragging: true },
    );
    expect(dragged.history.step).toBe(2);
    expect(dragged.history.present.activeOn).toBe('2022-10-08');
  });

  test('who is there already stays where it is', () => {
    const again = changed(start, addTsmc, { type: 'add', actors: [{ id: 'tsmc', x: 500, y: 500 }] });
    expect(again.history.present.actors).toEqual([{ id: 'tsmc', x: 0, y: 0 }]);
  });

  test('moving by hand pins', () => {
    const moved = changed(start, addTsmc, { type: 'move', places: new Map([['tsmc', { x: 7, y: 8 }]]) });
    expect(moved.history.present.actors).toEqual([{ id: 'tsmc', x: 7, y: 8, pinned: true }]);
  });

  test('today is no day of its own', () => {
    const today = changed(
      start,
      { type: 'showDays', activeOn: '2022-10-07', comparedWith: undefined },
      { type: 'showDays', activeOn: undefined, comparedWith: undefined },
    );
    expect(today.history.present).not.toHaveProperty('activeOn');
  });
});

describe('the selection', () => {
  test('goes when its actor leaves the picture', () => {
    const selected = changed(start, addTsmc, {
      type: 'select',
      selection: only({ type: 'actor', id: 'tsmc' }),
    });
    expect(changed(selected, { type: 'travel', step: 0 }).selection).toEqual(nothing);
  });

  test('of a link goes when one of its ends does', () => {
    const link = only({ type: 'link', id: 'asml SUPPLIES tsmc' });
    const selected = changed(start, addTsmc, addAsml, { type: 'select', selection: link });
    expect(selected.selection).toEqual(link);
    expect(changed(selected, { type: 'remove', ids: ['asml'] }).selection).toEqual(nothing);
  });

  test('opens the details; clearing it also lets go of a traced path', () => {
    const route = { actors: ['tsmc'], links: [] };
    const traced = changed(start, addTsmc, { type: 'openPanel', panel: 'paths' }, { type: 'trace', route });
    const selected = changed(traced, { type: 'select', selection: only({ type: 'actor', id: 'tsmc' }) });
    expect(selected).toMatchObject({ panel: 'details', route });
    expect(changed(selected, { type: 'select', selection: nothing }).route).toBeNull();
  });
});

describe('opening an address', () => {
  const picture = { ...start.history.present, actors: [{ id: 'intel', x: 0, y: 0 }] };

  test('as the next step keeps the way back', () => {
    const opened = changed(start, addTsmc, { type: 'open', picture, step: 2, view: null });
    expect(ids(opened)).toEqual(['intel']);
    expect(ids(changed(opened, { type: 'travel', step: 1 }))).toEqual(['tsmc']);
  });

  test('after a reload is no step of its own', () => {
    const reloaded = changed(newExplorer('2026-11-24', 1), { type: 'open', picture, step: 1, view: null });
    expect(reloaded.history).toMatchObject({ step: 1, past: [] });
  });

  test('at a step that is not remembered begins there', () => {
    const opened = changed(start, { type: 'open', picture, step: 7, view: null });
    expect(opened.history).toMatchObject({ step: 7, past: [], future: [] });
  });
});

describe('what an expansion told', () => {
  const told: Action = {
    type: 'notify',
    notice: { type: 'expanded', ids: ['tsmc'], shown: 1, total: 3, more: 2, next: () => {} },
  };

  test.each<Action>([
    { type: 'hide', ids: ['tsmc'], hidden: true },
    { type: 'filter', change: { hiddenKinds: ['OWNS'] } },
    { type: 'showDays', activeOn: '2020-01-01', comparedWith: undefined },
    addAsml,
  ])('is gone once something else is shown: $type', (action) => {
    expect(changed(start, addTsmc, told, action).notice).toBeNull();
  });

  test('stays while one only looks elsewhere or moves somebody', () => {
    const places = new Map([['tsmc', { x: 7, y: 8 }]]);
    const later = changed(start, addTsmc, told, { type: 'move', places });
    expect(later.notice?.type).toBe('expanded');
  });
});
