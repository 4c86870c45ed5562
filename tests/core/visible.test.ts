import { describe, expect, test } from '@jest/globals';
import type { Link } from '../../core/model/link.ts';
import { emptyView } from '../../core/view/address.ts';
import type { ViewState } from '../../core/view/state.ts';
import { daysOf, visible } from '../../core/view/visible.ts';
import { dozen } from '../support/dozen.ts';

const TODAY = '2026-11-24';
const sourcing = {
  isChecked: (link: Link) => link.evidence.some(({ source }) => source !== 'old-page'),
  cites: (link: Link, source: string) => link.evidence.some((piece) => piece.source === source),
};

function see(change: Partial<ViewState>, kept?: Set<string>) {
  const state = { ...emptyView(), ...change };
  const { actors, links } = visible(state, dozen, daysOf(state, TODAY), sourcing, kept);
  return { actors: actors.map(({ id }) => id), links: links.map(({ id }) => id) };
}

describe('what a picture leaves out', () => {
  test('nothing but what its day does', () => {
    expect(see({}).actors).toHaveLength(dozen.actors.length);
    expect(see({}).links).not.toContain('restricts--rule--cloudia');
    expect(see({ activeOn: '2023-01-01' }).links).toContain('restricts--rule--cloudia');
  });

  test('an actor put out of sight, with its links', () => {
    const { actors, links } = see({ actors: [{ id: 'lito', hidden: true }] });
    expect(actors).not.toContain('lito');
    expect(links.filter((id) => id.includes('lito'))).toEqual([]);
  });

  test('links by confidence', () => {
    expect(see({ hiddenConfidences: ['CONFIRMED', 'REPORTED', 'ALLEGED'] }).links).toEqual([
      'buys--cloudia--chipwerk',
    ]);
  });

  test('links whose sources nobody has read again, or all others', () => {
    const all = see({}).links;
    const checked = see({ hiddenMarks: ['UNCHECKED'] }).links;
    const unchecked = see({ hiddenMarks: ['CHECKED'] }).links;
    expect(unchecked).toEqual(['depends-on--isola--lito']);
    expect([...checked, ...unchecked].sort()).toEqual([...all].sort());
  });

  test('links without dates', () => {
    expect(see({ hiddenMarks: ['UNDATED'] }).links).not.toContain('located-in--forno--isola');
    expect(see({ hiddenMarks: ['DATED'] }).links).toContain('located-in--forno--isola');
  });

  test('links that do not cite a source', () => {
    expect(see({ source: 'filing' }).links).toEqual(['buys--cloudia--chipwerk']);
  });

  test('actors by the number of their links on screen', () => {
    const { actors, links } = see({ leastLinks: 4 });
    expect(actors).toEqual(['lito', 'forno', 'chipwerk', 'cloudia'].filter((id) => actors.includes(id)));
    expect(actors).toContain('lito');
    expect(links).toContain('supplies--lito--forno');
    expect(see({ mostLinks: 0 }).actors).toEqual(['hermit']);
  });

  test('but not what somebody is looking at', () => {
    const kept = new Set(['restricts--rule--cloudia']);
    expect(see({ hiddenKinds: ['RESTRICTS'] }, kept).links).toContain('restricts--rule--cloudia');
  });

  test('two days show what is active on either', () => {
    const { links } = see({ activeOn: '2022-01-01', comparedWith: TODAY });
    expect(links).toContain('buys--cloudia--delta');
    expect(links).toContain('convenes--ministry--cloudia');
  });
});
