import { describe, expect, test } from '@jest/globals';
import { findIn, stepTo } from '../../web/state/find.ts';
import type { ShownActor } from '../../web/state/shown.ts';
import { chips } from './graph.ts';

function actor(id: string, more: Partial<ShownActor> = {}): ShownActor {
  const fact = chips.actors.get(id);
  if (!fact) throw new Error(id);
  return { ...fact, x: 0, y: 0, pinned: false, ...more };
}

const seen = {
  actors: [
    actor('asml', { names: { EN: 'ASML', IT: 'ASML', ZH: '阿斯麦' }, country: 'NL' }),
    actor('tsmc', { names: { EN: 'TSMC', IT: 'TSMC', ZH: '台积电' }, country: 'TW' }),
    actor('rule', { names: { EN: 'October rule', IT: 'Norma d’ottobre (è nuova)', ZH: '规则' } }),
    actor('h100'),
  ],
  links: [...chips.links.values()].filter(({ from, to }) => from === 'asml' || to === 'h100'),
};

const ids = (text: string, lang: 'en' | 'it' = 'en') => findIn(seen, text, lang).map(({ id }) => id);

describe('finding within the picture', () => {
  test.each([
    ['asml', ['asml']],
    ['积', ['tsmc']],
    ['E NUOVA', ['rule']],
    ['netherlands', ['asml']],
    ['tw', ['tsmc']],
    ['companies', ['asml', 'tsmc']],
    ['restrict', ['rule RESTRICTS h100']],
    ['ottobre rule', ['rule']],
    ['asml taiwan', []],
    ['nobody', []],
    ['  ', []],
  ])('“%s” is found in names, ids, kinds, countries and verbs', (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  test('kinds, countries and verbs are looked for in the language of the interface', () => {
    expect(ids('Paesi Bassi', 'it')).toEqual(['asml']);
    expect(ids('aziende', 'it')).toEqual(['asml', 'tsmc']);
    expect(ids('rifornisce', 'it')).toEqual(['asml SUPPLIES tsmc', 'asml SUPPLIES intel']);
    expect(ids('rifornisce')).toEqual([]);
  });

  test('goes round from the last match to the first, and back', () => {
    expect([stepTo(3, null, 1), stepTo(3, 0, 1), stepTo(3, 2, 1)]).toEqual([0, 1, 0]);
    expect([stepTo(3, null, -1), stepTo(3, 0, -1)]).toEqual([2, 2]);
    expect(stepTo(0, null, 1)).toBeNull();
    expect(stepTo(2, 7, 1)).toBeLessThan(2);
  });
});
