import { describe, expect, test } from '@jest/globals';
import { kindsOf, linkKinds } from '../../core/model/link-kinds.ts';
import { emptyView } from '../../core/view/address.ts';
import type { ViewState } from '../../core/view/state.ts';
import { en } from '../../web/language/en.ts';
import { filterChips } from '../../web/panels/filter-chips.ts';
import { changePicture } from '../../web/state/picture.ts';

const spoken = { words: en, lang: 'en' as const, sourceTitle: 'Annual report' };
const chipsOf = (change: Partial<ViewState>) => filterChips({ ...emptyView(), ...change }, spoken);
const names = (change: Partial<ViewState>) => chipsOf(change).map(({ name }) => name);

describe('what is filtered', () => {
  test.each<[Partial<ViewState>, string[]]>([
    [{}, []],
    [{ hiddenActorKinds: ['Person'] }, ['Hidden: People']],
    [{ hiddenKinds: kindsOf(['OWNERSHIP']) }, ['Hidden: Ownership']],
    [{ hiddenKinds: linkKinds.filter((kind) => kind !== 'SUPPLIES') }, ['Only: supplies']],
    [{ hiddenKinds: ['OWNS', 'BUYS', 'USES', 'LEADS', 'ISSUES'] }, ['Hidden: 5 kinds of link']],
    [{ hiddenConfidences: ['ALLEGED'] }, ['Hidden: alleged links']],
    [{ hiddenConfidences: ['CONFIRMED', 'REPORTED', 'ALLEGED'] }, ['Only: disputed links']],
    [{ hiddenMarks: ['UNDATED'] }, ['Hidden: links without dates']],
    [{ leastLinks: 2 }, ['At least 2 links']],
    [{ mostLinks: 1 }, ['At most 1 link']],
    [{ leastLinks: 2, mostLinks: 9 }, ['2 to 9 links']],
    [{ source: 'report' }, ['Only citing “Annual report”']],
    [{ actors: [{ id: 'asml', hidden: true }, { id: 'tsmc' }] }, ['1 actor hidden']],
  ])('%j is said in a chip', (change, expected) => {
    expect(names(change)).toEqual(expected);
  });

  test('removing every chip leaves nothing out', () => {
    let picture: ViewState = {
      ...emptyView(),
      actors: [{ id: 'asml', hidden: true }],
      hiddenKinds: ['OWNS', 'BUYS'],
      hiddenActorKinds: ['Person', 'Policy'],
      hiddenConfidences: ['ALLEGED'],
      hiddenMarks: ['CHECKED', 'DATED'],
      leastLinks: 1,
      mostLinks: 3,
      source: 'report',
    };
    const count = filterChips(picture, spoken).length;
    expect(count).toBe(10);
    for (let removed = 0; removed < count; removed += 1) {
      const [chip] = filterChips(picture, spoken);
      if (chip) picture = changePicture(picture, chip.remove);
    }
    expect(picture).toEqual({ ...emptyView(), actors: [{ id: 'asml' }] });
  });
});
