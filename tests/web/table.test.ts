import { describe, expect, test } from '@jest/globals';
import { emptyView } from '../../core/view/address.ts';
import type { ViewState } from '../../core/view/state.ts';
import { ACTOR_KEYS, type ActorColumn, actorRows, textOfActor } from '../../web/state/actor-rows.ts';
import type { Facts } from '../../web/state/facts.ts';
import { LINK_KEYS, type LinkColumn, linkRows, textOfLink } from '../../web/state/link-rows.ts';
import { shown } from '../../web/state/shown.ts';
import { arranged, PAGE, pageCount, pageOf, rangeOf, sortedBy, stepFrom } from '../../web/state/table.ts';
import { chips } from './graph.ts';

const TODAY = '2026-11-24';
const collator = new Intl.Collator('en');
const named: Facts = {
  ...chips,
  actors: new Map(
    [...chips.actors].map(([id, actor]) => [
      id,
      id === 'tsmc'
        ? { ...actor, names: { EN: 'TSMC', IT: 'TSMC', ZH: '台积电' }, country: 'TW', degree: 12 }
        : id === 'asml'
          ? { ...actor, names: { EN: 'ASML', IT: 'Élite della litografia', ZH: '阿斯麦' }, country: 'NL' }
          : actor,
    ]),
  ),
};
const picture: ViewState = {
  ...emptyView(),
  actors: [...chips.actors.keys()].map((id) => ({
    id,
    x: 0,
    y: 0,
    ...(id === 'nvidia' && { pinned: true }),
  })),
};

function actors(text: string, by: ActorColumn = 'name', descending = false, state = picture): string[] {
  const rows = actorRows(shown(state, named, TODAY), state.actors, { labels: 'EN', lang: 'en' });
  return arranged(rows, { text, sort: { by, descending } }, ACTOR_KEYS, textOfActor, collator).map(
    ({ id }) => id,
  );
}

function links(text: string, by: LinkColumn = 'from', descending = false, state = picture): string[] {
  const days = { day: TODAY, comparedWith: state.comparedWith };
  const rows = linkRows(shown(state, named, TODAY), { labels: 'EN', lang: 'en' }, days);
  const textOf = (row: (typeof rows)[number]) => textOfLink(row, 'en');
  return arranged(rows, { text, sort: { by, descending } }, LINK_KEYS, textOf, collator).map(({ id }) => id);
}

describe('the table of actors', () => {
  test.each([
    ['台积电', ['tsmc']],
    ['elite', ['asml']],
    ['taiwan', ['tsmc']],
    ['netherlands', ['asml']],
    ['product', ['h100']],
    ['policy rule', ['rule']],
    ['nothing like it', []],
  ])('is filtered by “%s”: any language, accents aside, country, kind, id', (text, ids) => {
    expect(actors(text)).toEqual(ids);
  });

  test('is sorted either way, by words or by figures', () => {
    expect(actors('')).toEqual(['apple', 'asml', 'h100', 'intel', 'nvidia', 'rule', 'tsmc']);
    expect(actors('', 'linksShown', true).slice(0, 1)).toEqual(['tsmc']);
    expect(actors('', 'linksInAll', true)[0]).toBe('tsmc');
    expect(actors('', 'pinned', true)[0]).toBe('nvidia');
  });

  test('puts what is unknown last, whichever way it is sorted', () => {
    expect(actors('', 'country').slice(0, 2)).toEqual(['asml', 'tsmc']);
    expect(actors('', 'country', true).slice(0, 2)).toEqual(['tsmc', 'asml']);
  });

  test('lists who was hidden by hand, and not who was filtered out', () => {
    const put: ViewState = {
      ...picture,
      actors: picture.actors.map((actor) => (actor.id === 'tsmc' ? { ...actor, hidden: true } : actor)),
      hiddenActorKinds: ['Product'],
    };
    const rows = actorRows(shown(put, named, TODAY), put.actors, { labels: 'ZH', lang: 'it' });
    expect(rows.find(({ id }) => id === 'tsmc')).toMatchObject({
      hidden: true,
      name: '台积电',
      kindName: 'Azienda',
      linksShown: 0,
      linksInAll: 12,
    });
    expect(rows.map(({ id }) => id)).not.toContain('h100');
  });
});

describe('the table of links', () => {
  test('is sorted by date as far as it is known', () => {
    expect(links('', 'since')).toEqual([
      'asml SUPPLIES tsmc',
      'tsmc MANUFACTURES nvidia',
      'tsmc MANUFACTURES apple',
      'nvidia DESIGNS h100',
      'rule RESTRICTS h100',
      'asml SUPPLIES intel',
    ]);
    expect(links('', 'since', true)[0]).toBe('rule RESTRICTS h100');
    expect(links('', 'confidence', true)[0]).toBe('rule RESTRICTS h100');
  });

  test.each([
    ['manufactures for apple', 'tsmc MANUFACTURES apple'],
    ['7 oct 2022', 'rule RESTRICTS h100'],
    ['2022-10', 'rule RESTRICTS h100'],
    ['阿斯麦 intel', 'asml SUPPLIES intel'],
  ])('is filtered by “%s”: ends, what it says, dates', (text, id) => {
    expect(links(text)).toEqual([id]);
  });

  test('says what became of each between two days', () => {
    const state: ViewState = { ...picture, comparedWith: '2022-06-01' };
    expect(links('', 'change', false, state)[0]).toBe('rule RESTRICTS h100');
    const rows = linkRows(
      shown(state, named, TODAY),
      { labels: 'EN', lang: 'it' },
      { day: TODAY, comparedWith: '2022-06-01' },
    );
    expect(rows.find(({ kind }) => kind === 'RESTRICTS')).toMatchObject({ change: 'BEGAN', verb: 'limita' });
    expect(rows.find(({ kind }) => kind === 'DESIGNS')).toMatchObject({ change: 'UNCHANGED' });
  });
});

describe('rows', () => {
  const ids = Array.from({ length: 2 * PAGE + 1 }, (_, index) => `actor-${index}`);

  test('stand on pages of a hundred', () => {
    expect(pageCount(0)).toBe(1);
    expect(pageCount(ids.length)).toBe(3);
    expect(pageOf(ids, `actor-${PAGE}`)).toBe(1);
    expect(pageOf(ids, 'nobody')).toBe(0);
  });

  test('are stepped through, not beyond the ends', () => {
    expect(stepFrom(ids, `actor-${PAGE - 1}`, 1)).toBe(`actor-${PAGE}`);
    expect(stepFrom(ids, 'actor-3', -10)).toBe('actor-0');
    expect(stepFrom(ids, 'actor-3', Number.POSITIVE_INFINITY)).toBe(`actor-${2 * PAGE}`);
    expect(stepFrom(ids, 'nobody', 1)).toBe('actor-0');
    expect(stepFrom([], null, 1)).toBeNull();
  });

  test('are taken from one to another, in either direction', () => {
    expect(rangeOf(ids, 'actor-4', 'actor-2')).toEqual(['actor-2', 'actor-3', 'actor-4']);
    expect(rangeOf(ids, 'nobody', 'actor-2')).toEqual(['actor-2']);
    expect(rangeOf(ids, null, 'actor-2')).toEqual(['actor-2']);
  });

  test('are sorted the other way round by the head that they are sorted by', () => {
    const byName = { by: 'name', descending: false };
    expect(sortedBy(byName, 'name', false)).toEqual({ by: 'name', descending: true });
    expect(sortedBy(byName, 'linksShown', true)).toEqual({ by: 'linksShown', descending: true });
  });
});
