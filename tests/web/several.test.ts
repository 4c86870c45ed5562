import { describe, expect, test } from '@jest/globals';
import { emptyView } from '../../core/view/address.ts';
import type { PlacedActor } from '../../core/view/state.ts';
import { citationOf } from '../../web/state/citation.ts';
import { isFiltered } from '../../web/state/filtered.ts';
import { begin, record, travel } from '../../web/state/history.ts';
import { areAllPinned } from '../../web/state/pins.ts';
import { isAmongSeveral } from '../../web/state/selection.ts';
import { endsOf, linksAmongSelected, selectedLinks } from '../../web/state/several.ts';
import { stepBetween } from '../../web/state/step-told.ts';
import { chips } from './graph.ts';

const links = [...chips.links.values()];

describe('several selected', () => {
  test('the links among them, the latest first and undated ones last', () => {
    const selection = { actors: ['asml', 'tsmc', 'intel', 'apple'], links: [] };
    expect(linksAmongSelected(links, selection).map(({ id }) => id)).toEqual([
      'tsmc MANUFACTURES apple',
      'asml SUPPLIES tsmc',
      'asml SUPPLIES intel',
    ]);
  });

  test('a selected link is listed once', () => {
    const selection = { actors: ['asml', 'tsmc'], links: ['asml SUPPLIES tsmc', 'gone'] };
    expect(linksAmongSelected(links, selection)).toEqual([]);
    expect(selectedLinks(chips, selection).map(({ id }) => id)).toEqual(['asml SUPPLIES tsmc']);
  });

  test('the ends of links, each once', () => {
    expect(endsOf(chips, ['asml SUPPLIES tsmc', 'asml SUPPLIES intel', 'gone'])).toEqual([
      'asml',
      'tsmc',
      'intel',
    ]);
  });

  test('a menu is of several only on one of them', () => {
    const selection = { actors: ['asml', 'tsmc'], links: [] };
    expect(isAmongSeveral(selection, { type: 'actor', id: 'asml' })).toBe(true);
    expect(isAmongSeveral(selection, { type: 'actor', id: 'intel' })).toBe(false);
    expect(isAmongSeveral({ actors: ['asml'], links: [] }, { type: 'actor', id: 'asml' })).toBe(false);
  });

  test('pins are taken away only where all are pinned', () => {
    const actors = [{ id: 'asml', pinned: true }, { id: 'tsmc' }];
    expect(areAllPinned(actors, ['asml'])).toBe(true);
    expect(areAllPinned(actors, ['asml', 'tsmc'])).toBe(false);
  });
});

describe('what a step did', () => {
  const picture = (...actors: PlacedActor[]) => ({ ...emptyView(), actors });
  const one = begin(picture({ id: 'tsmc' }));
  const two = record(one, picture({ id: 'tsmc', hidden: true }, { id: 'asml' }, { id: 'intel' }));

  test('how many came and how many were put away', () => {
    expect(stepBetween(one, two)).toEqual({ way: 'DONE', added: 2, removed: 0, hidden: 1, shown: 0 });
  });

  test('undoing and redoing are told apart from doing', () => {
    const undone = travel(two, 0);
    if (!undone) throw new Error('the step is remembered');
    expect(stepBetween(two, undone)).toEqual({ way: 'UNDONE', added: 0, removed: 2, hidden: 0, shown: 1 });
    const redone = travel(undone, 1);
    expect(redone && stepBetween(undone, redone)?.way).toBe('REDONE');
    expect(stepBetween(undone, record(undone, picture()))?.way).toBe('DONE');
  });

  test('the camera takes no step', () => {
    expect(stepBetween(one, one)).toBeNull();
  });
});

test('a picture is filtered where a filter, or somebody hidden by hand, leaves something out', () => {
  expect(isFiltered({ ...emptyView(), actors: [{ id: 'tsmc' }], activeOn: '2022-10-07' })).toBe(false);
  expect(isFiltered({ ...emptyView(), actors: [{ id: 'tsmc', hidden: true }] })).toBe(true);
  expect(isFiltered({ ...emptyView(), hiddenMarks: ['UNDATED'] })).toBe(true);
  expect(isFiltered({ ...emptyView(), leastLinks: 0 })).toBe(true);
});

test('a citation is a sentence and a line for each source', () => {
  const source = {
    title: 'Annual report',
    publisher: 'TSMC',
    url: 'https://tsmc.example/',
    date: '7 Oct 2022',
    mark: null,
  };
  expect(
    citationOf('TSMC manufactures for NVIDIA', [
      source,
      { ...source, url: null, date: null, mark: 'disputes' },
    ]),
  ).toBe(
    'TSMC manufactures for NVIDIA.\nTSMC, Annual report, 7 Oct 2022, https://tsmc.example/\nTSMC, Annual report (disputes)',
  );
});
