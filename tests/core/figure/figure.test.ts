import { describe, expect, test } from '@jest/globals';
import { widthOf } from '../../../core/drawing/type-setting.ts';
import type { Exchange } from '../../../core/exchange/exchange.ts';
import { drawFigure, figureSvg } from '../../../core/figure/figure.ts';
import { FIGURE_PALETTES } from '../../../core/figure/figure-palettes.ts';
import { type Look, readLook, USUAL_LOOK } from '../../../core/figure/look.ts';
import type { ViewState } from '../../../core/view/state.ts';
import { dozen } from '../../support/dozen.ts';
import { flat, groupsOf, namesOf, textsOf } from '../../support/drawn.ts';
import { NASTY, nastyExchange } from '../../support/exchange.ts';
import { crowdExchange } from '../../support/figure-views.ts';
import { placedDozen } from '../../support/golden-figures.ts';
import { elementsOf } from '../../support/well-formed.ts';

function look(query = ''): Look {
  return readLook(new URLSearchParams(query)).look;
}

function words(query = '', change: Partial<Exchange> = {}, state: Partial<ViewState> = {}): string[] {
  return textsOf(drawFigure(placedDozen(change, state), look(query)));
}

/** The marks of one link. */
function line(exchange: Exchange, id: string) {
  const group = groupsOf(drawFigure(exchange, look())).find(({ link }) => link === id);
  return flat(group?.marks ?? []).flatMap((mark) => (mark.type === 'path' ? [mark] : []));
}

describe('a figure says', () => {
  test('what it is about, of which day, and where it comes from', () => {
    const said = words().join('\n');
    for (const text of ['The dozen', 'As of 25 Nov 2026 · 12 actors, 18 links', 'http://test/?a=lito', 'CC0'])
      expect(said).toContain(text);
    expect(said).toContain('Dataset 2026-11-24.dozen');
    expect(words('', { saved: { mode: 'FROZEN', on: '2026-11-20' } }).join()).toContain(
      'Frozen on 20 Nov 2026',
    );
    const live = { mode: 'LIVE', on: '2026-11-20', changedOn: '2026-12-03' } as const;
    expect(words('', { saved: live }).join()).toContain('Live view, data changed on 3 Dec 2026');
  });

  test('its words in three languages, with the names of each', () => {
    expect(words('lang=it').join()).toMatch(/Terrarossa.*Situazione al 25 nov 2026.*rifornisce/s);
    expect(words('lang=zh').join()).toMatch(/红国.*截至2026年11月25日.*供货/s);
    expect(words('', {}, { labels: 'ZH' })).toContain('供货');
  });

  test('the two days compared, the earlier first', () => {
    const state = { activeOn: '2025-06-30', comparedWith: '2021-06-30' };
    const said = words('', { day: '2025-06-30' }, state).join('\n');
    expect(said).toContain('between 30 Jun 2021 and 30 Jun 2025');
    expect(said).toContain('began\n');
  });

  test('in its legend only what it shows', () => {
    const links = dozen.links.filter(({ kind }) => kind === 'OWNS');
    const said = words('', { links });
    expect(said).toContain('owns');
    for (const absent of ['supplies', 'disputed', 'undated', 'source not read again', 'Supply'])
      expect(said).not.toContain(absent);
    expect(words()).toEqual(
      expect.arrayContaining(['supplies', 'disputed', 'undated', 'source not read again']),
    );
    expect(words('legend=0')).not.toContain('supplies');
  });

  test('its sources by number, their count, or nothing', () => {
    const listed = words('sources=list&w=900');
    expect(listed).toEqual(expect.arrayContaining(['1', '4', 'Daily, 3 Feb 2025, “Who buys what”']));
    expect(words().join()).toContain('4 sources, 3 read again for this dataset');
    expect(words('sources=none').join()).not.toContain('sources');
  });

  test('how many actors the graph no longer has, in every size', () => {
    for (const size of ['', 'kind=og', 'kind=square'])
      expect(words(size, { missing: 3 }).join()).toContain(
        '3 actors of this view are no longer in the graph',
      );
    expect(words().join()).not.toContain('no longer');
  });

  test('in small figures whether its data are frozen and how many names are left out, where there is room', () => {
    const saved = { mode: 'FROZEN', on: '2026-11-20' } as const;
    expect(words('kind=og', { saved }).join('\n')).toMatch(/Frozen on 20 Nov 2026 · Dataset .* · CC0/);
    const crowd = { ...crowdExchange(40), saved };
    expect(textsOf(drawFigure(crowd, look('kind=og'))).join('\n')).toMatch(/ · \d+ names left out · .*CC BY/);
    expect(words('w=240&h=160', { saved }).join('\n')).toMatch(/CC0\n/);
  });

  test('that there is nothing, where there is nothing', () => {
    expect(words('lang=it', { actors: [], links: [], sources: [] }).join()).toContain(
      'non c’è nulla di questa vista',
    );
  });
});

describe('a link', () => {
  const exchange = placedDozen();

  test('that is disputed is broken and says so', () => {
    const [path] = line(exchange, 'buys--cloudia--chipwerk');
    expect(path?.dash).toHaveLength(2);
    const signs = groupsOf(drawFigure(exchange, look())).filter(({ marks }) =>
      textsOf({ marks }).includes('≠'),
    );
    expect(signs.map(({ link }) => link)).toEqual(['buys--cloudia--chipwerk']);
  });

  test('that has ended is half as strong and says when', () => {
    const [ended] = line(exchange, 'restricts--rule--cloudia');
    const [active] = line(exchange, 'restricts--rule--delta');
    expect(ended?.opacity).toBeCloseTo((active?.opacity ?? 0) / 2);
    expect(words('w=960')).toContain('–2024');
  });

  test('that nobody has read again has a hollow head', () => {
    const paper = FIGURE_PALETTES.light.surface.paper;
    expect(line(exchange, 'depends-on--isola--lito').at(-1)?.fill).toBe(paper);
    expect(line(exchange, 'supplies--lito--forno').at(-1)?.fill).not.toBe(paper);
  });

  test('between two days is green where it began, red and broken where it ended, else faint', () => {
    const days = placedDozen({ day: '2021-06-30' }, { comparedWith: '2025-06-30' });
    const { BEGAN, ENDED } = FIGURE_PALETTES.light.changes;
    expect(line(days, 'restricts--rule--delta')[0]).toMatchObject({ stroke: BEGAN });
    const [ended] = line(days, 'buys--cloudia--delta');
    expect([ended?.stroke, ended?.dash?.length]).toEqual([ENDED, 2]);
    expect(line(days, 'supplies--zeiss--lito')[0]?.opacity).toBeLessThan(0.4);
  });

  test('beside another between the same two bends the other way', () => {
    const [there] = line(exchange, 'supplies--zeiss--lito');
    const [back] = line(exchange, 'owns--lito--zeiss');
    const bend = (d = '') => Number(/Q[\d.]+ ([\d.]+)/.exec(d)?.[1]);
    expect(bend(there?.d)).not.toBeCloseTo(bend(back?.d));
  });
});

describe('in print', () => {
  test('families differ by weight and not by colour alone', () => {
    const widthIn = (theme: string, id: string) => {
      const group = groupsOf(drawFigure(placedDozen(), look(`theme=${theme}`))).find(
        ({ link }) => link === id,
      );
      const [path] = flat(group?.marks ?? []);
      return path?.type === 'path' ? (path.strokeWidth ?? 0) : 0;
    };
    const id = 'restricts--rule--delta';
    expect(widthIn('print', id)).toBeGreaterThan(widthIn('light', id) * 1.2);
  });
});

describe('what does not fit', () => {
  test('goes in this order: the list of sources, the kinds of the legend; never the title', () => {
    const square = words('w=540&h=540&sources=list');
    expect(square).not.toContain('Daily, 3 Feb 2025, “Who buys what”');
    expect(square.join()).toContain('4 sources');
    expect(square).toContain('Supply');
    expect(square).not.toContain('supplies');
    expect(words('w=240&h=160')).toContain('The dozen');
  });

  test('is cut from a title of 500 letters, which is whole in the title of the SVG', () => {
    const title = 'On & on <b>about</b> everything '.repeat(16).slice(0, 500);
    const drawing = drawFigure(placedDozen({ title }), look());
    const lines = flat(drawing.marks).filter((mark) => mark.type === 'text' && mark.size > 20);
    expect(lines.length).toBeLessThanOrEqual(3);
    expect(lines.at(-1)).toMatchObject({ text: expect.stringMatching(/…$/) });
    expect(drawing.title).toBe(title);
  });

  test('of a crowd are names of the less linked, counted, and links in bundles', () => {
    const exchange = crowdExchange(200);
    const drawing = drawFigure(exchange, look());
    const named = new Set(namesOf(drawing).map(({ actor }) => actor));
    const hubs = exchange.actors.slice(0, 8).map(({ id }) => id);
    expect(hubs.filter((id) => !named.has(id))).toEqual([]);
    expect(named.size).toBeGreaterThan(100);
    expect(textsOf(drawing).join()).toContain(`${200 - named.size} names left out`);
    expect(textsOf(drawing).join()).toContain('A number on a line');
    expect(drawing.height).toBeLessThan(drawing.width * 1.8);
  });

  test('begins with 160 links', () => {
    const [owns] = dozen.links;
    const links = dozen.actors
      .flatMap(({ id: from }, place) => dozen.actors.slice(place + 1).map(({ id: to }) => ({ from, to })))
      .flatMap((ends) =>
        ['a', 'b', 'c'].map((part) => ({ ...owns, ...ends, id: part + ends.from + ends.to })),
      )
      .slice(0, 160) as Exchange['links'];
    expect(words('', { links }).join()).toContain('A number on a line');
    expect(words('', { links: links.slice(1) }).join()).not.toContain('A number on a line');
  });
});

describe('a title', () => {
  test('in Arabic stands at the right, its line marked as read from there', () => {
    const drawing = drawFigure(placedDozen({ title: 'شركة NVIDIA تورد الرقائق' }), look());
    const title = flat(drawing.marks).find((mark) => mark.type === 'text' && mark.text.startsWith('شركة'));
    expect(title).toMatchObject({ anchor: 'end', direction: 'rtl', x: drawing.width - 24 });
    expect(figureSvg(placedDozen({ title: 'شركة NVIDIA' }), look())).toContain('>\u2067شركة NVIDIA\u2069<');
  });

  // As wide as Chromium sets them in DejaVu Sans Bold at 100 px, the widest face that readers commonly have.
  test.each([
    ['تشدد قيودها على تصدير الرقائق', 1583.5],
    ['מהדקת את המגבלות על ייצוא שבבים', 1722.1],
    ['سسسششصضصض', 937.4],
    ['Chi rifornisce chi: la catena di fornitura dei chip', 2700.7],
    ['Who supplies whom: the chip supply chain', 2405.2],
    ['Кто кому поставляет чипы', 1543.6],
  ])('is given room enough, whatever face its reader has: %s', (line, width) => {
    expect(widthOf(line, 100, 700)).toBeGreaterThanOrEqual(width);
  });

  test('is given room enough for emoji, which colour fonts draw wider than letters, and not for signs like ©', () => {
    expect(widthOf('🔥🇹🇼❤️', 100)).toBeGreaterThanOrEqual(3 * 130);
    expect(widthOf('©', 100)).toBeLessThan(100);
  });

  test('with markup stays text, as do names, sources and addresses', () => {
    const exchange = { ...nastyExchange('\u0000\ud800'), address: 'javascript:alert(1)' };
    const svg = figureSvg(exchange, look('sources=list'));
    elementsOf(svg);
    expect(svg).toContain('&lt;/script&gt;');
    expect(svg).not.toMatch(/<script|<b>| href="javascript/);
    expect(drawFigure({ ...exchange, title: NASTY }, look()).title).toBe(NASTY);
  });
});

test('actors and links can be told by who points at them: by id and by name', () => {
  const svg = figureSvg(placedDozen(), look());
  expect(svg).toMatch(/<g data-actor="lito"><title>Lito N\.V\. · Company · NL · 5 links<\/title>/);
  expect(svg).toMatch(
    /<g data-link="supplies--lito--forno"><title>Lito N\.V\. supplies Forno Foundry \(scanners\) · Institute</,
  );
  expect(svg).toMatch(/^<svg [^>]*role="img" lang="en"/);
  expect(svg).toContain('<desc>As of 25 Nov 2026. Graph of 12 actors and 18 links, 1 of them disputed.');
});

test('a scale makes the picture larger and leaves its drawing as it is', () => {
  const [one, two] = [figureSvg(placedDozen(), look()), figureSvg(placedDozen(), look('scale=2'))];
  expect(two).toContain(' width="1920"');
  expect(two.replace(/ width="1920" height="\d+"/, '')).toBe(one.replace(/ width="960" height="\d+"/, ''));
});

test('who has no place is drawn all the same, each somewhere else', () => {
  const exchange = placedDozen({}, { actors: [] });
  const marks = groupsOf(drawFigure(exchange, look())).filter(({ actor, label }) => actor && label);
  expect(new Set(marks.map(({ marks: [shape] }) => JSON.stringify(shape))).size).toBe(12);
});

test('a language is read in capitals and small letters, and none that is not spoken', () => {
  expect(look('lang=ZH').language).toBe('ZH');
  expect(look('lang=it').language).toBe('IT');
  expect(readLook(new URLSearchParams('lang=fr'))).toEqual({
    look: USUAL_LOOK,
    problems: [{ parameter: 'lang', value: 'fr', expected: 'en, it, zh' }],
  });
});
