import { describe, expect, test } from '@jest/globals';
import { emptyView } from '../../core/view/address.ts';
import type { ViewState } from '../../core/view/state.ts';
import {
  hiding,
  isAlone,
  isHidden,
  isolating,
  type LegendPart,
  selectionOf,
} from '../../web/state/legend-part.ts';
import { mostLinksShown, rangeChange } from '../../web/state/link-range.ts';
import { changePicture } from '../../web/state/picture.ts';
import { shown } from '../../web/state/shown.ts';
import { tally } from '../../web/state/tally.ts';
import { chips } from './graph.ts';

const TODAY = '2026-11-24';
const all: ViewState = { ...emptyView(), actors: [...chips.actors.keys()].map((id) => ({ id })) };
const see = (picture: ViewState) => shown(picture, chips, TODAY);
const filtered = (picture: ViewState, change: ReturnType<typeof hiding>) =>
  changePicture(picture, { type: 'filter', change });

const companies: LegendPart = { field: 'hiddenActorKinds', values: ['Company'] };
const supplies: LegendPart = { field: 'hiddenKinds', values: ['SUPPLIES'] };
const disputed: LegendPart = { field: 'hiddenConfidences', values: ['DISPUTED'] };
const undated: LegendPart = { field: 'hiddenMarks', values: ['UNDATED'] };

describe.each([
  ['a kind of actor', companies],
  ['a kind of link', supplies],
  ['a confidence', disputed],
  ['a mark', undated],
])('%s in the legend', (_, part) => {
  test('is hidden and shown again', () => {
    const without = filtered(all, hiding(all, part, true));
    expect(isHidden(without, part)).toBe(true);
    expect(selectionOf(part, see(without))).toEqual({ actors: [], links: [] });
    expect(filtered(without, hiding(without, part, false))).toEqual(all);
  });

  test('is left alone, and then joined by the others again', () => {
    const alone = filtered(all, isolating(all, part));
    expect(isAlone(alone, part)).toBe(true);
    const { actors, links } = selectionOf(part, see(alone));
    expect([...actors, ...links]).toEqual(Object.values(selectionOf(part, see(all))).flat());
    expect([...actors, ...links]).not.toEqual([]);
    expect(part === companies ? actors : links).toHaveLength(
      part === companies ? see(alone).actors.length : see(alone).links.length,
    );
    expect(filtered(alone, isolating(alone, part))).toEqual(all);
  });

  test('is shown when it is left alone though it was hidden', () => {
    const without = filtered(all, hiding(all, part, true));
    expect(isHidden(filtered(without, isolating(without, part)), part)).toBe(false);
  });
});

test('a mark left alone leaves the other pair of marks as it was', () => {
  const unchecked: LegendPart = { field: 'hiddenMarks', values: ['UNCHECKED'] };
  const both = filtered(filtered(all, hiding(all, undated, true)), isolating(all, unchecked));
  expect(both.hiddenMarks).toContain('CHECKED');
  const after = filtered(all, hiding(all, undated, true));
  expect(filtered(after, isolating(after, unchecked)).hiddenMarks).toEqual(['UNDATED', 'CHECKED']);
});

test('a family is hidden whole, with the kinds that the picture has none of', () => {
  const family: LegendPart = { field: 'hiddenKinds', values: ['SUPPLIES'], absent: ['BUYS'] };
  const without = filtered(all, hiding(all, family, true));
  expect(without.hiddenKinds).toEqual(['SUPPLIES', 'BUYS']);
  const byKind = filtered(all, { hiddenKinds: ['SUPPLIES'] });
  expect(isHidden(byKind, family)).toBe(true);
});

test('the legend counts what is shown of each confidence and mark', () => {
  const counts = tally(see(filtered(all, hiding(all, disputed, true))));
  expect(counts.confidences.get('DISPUTED')).toEqual({ shown: 0, total: 1 });
  expect(counts.confidences.get('CONFIRMED')).toEqual({ shown: 5, total: 5 });
  expect(counts.marks.get('UNDATED')).toEqual({ shown: 1, total: 1 });
  expect(counts.marks.get('DATED')).toEqual({ shown: 4, total: 5 });
});

describe('the number of links', () => {
  test('the most that an actor has does not depend on the range itself', () => {
    const narrowed = filtered(all, rangeChange(3, undefined) ?? {});
    expect(see(narrowed).actors.map(({ id }) => id)).toEqual(['tsmc']);
    expect(mostLinksShown(narrowed, see(narrowed), chips, TODAY)).toBe(3);
    expect(mostLinksShown(all, see(all), chips, TODAY)).toBe(3);
  });

  test('a range typed the wrong way round is turned, and nothing is no filter', () => {
    expect(rangeChange(5, 2)).toBeNull();
    expect(rangeChange(0, undefined)).toEqual({ leastLinks: undefined, mostLinks: undefined });
  });
});
