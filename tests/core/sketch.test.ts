import { describe, expect, test } from '@jest/globals';
import { cutTo, widthOf } from '../../core/drawing/type-setting.ts';
import { actorKinds } from '../../core/model/actor-kinds.ts';
import { linkKinds } from '../../core/model/link-kinds.ts';
import { chartOf } from '../../core/sketch/chart.ts';
import { chartSketch } from '../../core/sketch/chart-sketch.ts';
import { sketch } from '../../core/sketch/sketch.ts';
import { PALETTES } from '../../core/style/palette.ts';
import { NASTY } from '../support/exchange.ts';
import { elementsOf } from '../support/well-formed.ts';

type Input = Parameters<typeof sketch>[0];

const actors: Input['actors'] = [
  { id: 'zeiss', kind: 'Company', name: 'Zeiß Optik', x: 0, y: 0 },
  { id: 'lito', kind: 'Company', name: 'Lito', x: 300, y: 0 },
  { id: 'rule', kind: 'Policy', name: 'Rule of October', x: 300, y: 200 },
];

function drawn(more: Partial<Input> = {}): string {
  return sketch({
    title: 'Who?',
    language: 'en',
    theme: 'light',
    actors,
    links: [{ kind: 'SUPPLIES', from: 'zeiss', to: 'lito', disputed: false, ended: false }],
    omitted: 0,
    truncated: false,
    ...more,
  });
}

/** A ring of actors, each linked to the first. */
function ring(count: number): Partial<Input> {
  const many = Array.from({ length: count }, (_, place) => ({
    id: `actor-${place}`,
    kind: actorKinds[place % actorKinds.length] ?? 'Company',
    name: `Somebody with a name ${place}`,
    x: Math.cos(place) * 400 * (place % 7),
    y: Math.sin(place) * 300 * (place % 5),
  }));
  return {
    actors: many,
    links: many.slice(1).map(({ id }, place) => ({
      kind: linkKinds[place % linkKinds.length] ?? 'SUPPLIES',
      from: id,
      to: 'actor-0',
      disputed: place % 3 === 0,
      ended: place % 4 === 0,
    })),
  };
}

interface Box {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function labels(svg: string): Box[] {
  const found = svg.matchAll(
    /<text x="([\d.-]+)" y="([\d.-]+)"[^>]*font-size="15" text-anchor="(\w+)"[^>]*>([^<≠]+)</g,
  );
  return [...found].map(([, x, y, anchor, text = '']) => {
    const width = widthOf(text, 15);
    const left = Number(x) - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
    return { text, left, right: left + width, top: Number(y) - 12, bottom: Number(y) + 3 };
  });
}

describe('a sketch', () => {
  test('has a title and a description for those who cannot see it', () => {
    const svg = drawn();
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 640 400"[^>]* role="img"/);
    expect(svg).toContain('<title>Who?</title>');
    expect(svg).toContain('<desc>Actors: 3. Links: 1. Zeiß Optik, Lito, Rule of October.</desc>');
  });

  test.each(['light', 'dark'] as const)('has the colours of the %s theme', (theme) => {
    const { actors: colours, links, surface } = PALETTES[theme];
    const svg = drawn({ theme });
    for (const colour of [colours.Company, colours.Policy, links.SUPPLY, surface.paper])
      expect(svg).toContain(colour);
    expect(svg).not.toContain(PALETTES[theme === 'light' ? 'dark' : 'light'].surface.paper);
  });

  test('marks what is disputed and what has ended', () => {
    const [link] = ring(2).links ?? [];
    const of = (disputed: boolean, ended: boolean) =>
      drawn({ ...ring(2), links: link ? [{ ...link, kind: 'SUPPLIES', disputed, ended }] : [] });
    expect(of(true, false)).toContain('≠');
    expect(of(true, false)).toContain('stroke-dasharray="8 5.6"');
    expect(of(false, false)).not.toMatch(/≠|dasharray/);
    expect(of(false, false)).toContain('opacity="0.8"');
    expect(of(false, true)).toContain('opacity="0.4"');
  });

  test('several links between the same two bend apart, whichever way they point', () => {
    const links = (['SUPPLIES', 'OWNS', 'COMPETES_WITH'] as const).map((kind, place) => ({
      kind,
      from: place === 1 ? 'lito' : 'zeiss',
      to: place === 1 ? 'zeiss' : 'lito',
      disputed: false,
      ended: false,
    }));
    const bends = [...drawn({ links }).matchAll(/Q[\d.]+ ([\d.]+) /g)].map(([, y]) => y);
    expect(new Set(bends).size).toBe(3);
  });

  test('a line goes round a mark that stands in its way', () => {
    const inTheWay = { id: 'between', kind: 'Product', name: 'Between', x: 150, y: 0 } as const;
    const straight = /M[\d.]+ ([\d.]+)Q[\d.]+ \1 /;
    expect(drawn()).toMatch(straight);
    expect(drawn({ actors: [...actors, inTheWay] })).not.toMatch(straight);
  });

  test.each([
    ['spread out', ring(60)],
    [
      'crowded',
      {
        ...ring(14),
        actors: (ring(14).actors ?? []).map((actor, place) => ({ ...actor, x: place * 9, y: place * 3 })),
      },
    ],
  ])('names the most linked of those %s, without a name over another or over the edge', (_, input) => {
    const boxes = labels(drawn(input));
    expect(boxes.length).toBeGreaterThan(3);
    expect(boxes.length).toBeLessThanOrEqual(14);
    expect(boxes.map(({ text }) => text)).toContain('Somebody with a name 0');
    for (const [place, one] of boxes.entries()) {
      expect(one.left).toBeGreaterThanOrEqual(0);
      expect(one.right).toBeLessThanOrEqual(640);
      for (const other of boxes.slice(place + 1)) {
        const meet =
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom;
        expect([one.text, other.text, meet]).toEqual([one.text, other.text, false]);
      }
    }
  });

  test('says how many are left out', () => {
    expect(drawn()).not.toContain('not drawn');
    expect(drawn({ omitted: 8 })).toContain('Actors not drawn, with fewer links: 8');
    expect(drawn({ omitted: 440, truncated: true, language: 'it' })).toContain('almeno 440');
  });

  test.each([0, 1, 2, 60])(
    'of %i actors is well-formed, within its frame and the same each time',
    (count) => {
      const input = { ...ring(count), title: NASTY };
      const svg = drawn(input);
      expect(elementsOf(svg).filter((name) => name === 'polygon')).toHaveLength(count);
      expect(svg).toBe(drawn(input));
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      for (const [, points = ''] of svg.matchAll(/points="([^"]+)"/g))
        for (const [x = 0, y = 0] of points.split(' ').map((pair) => pair.split(',').map(Number)))
          expect([x > 0 && x < 640, y > 0 && y < 400]).toEqual([true, true]);
    },
  );

  test('what cannot be said in XML is left out', () => {
    const [first, ...others] = actors;
    const name = 'A\u0000<b>&"\ud800';
    const svg = drawn({ actors: first ? [{ ...first, name }, ...others] : [] });
    elementsOf(svg);
    expect(svg).toContain('>A&lt;b&gt;&amp;&quot;<');
  });
});

describe('a chart', () => {
  const kinds = {
    name: 'statistics.linkKinds',
    columns: ['kind', 'count'],
    rows: [
      ['SUPPLIES', 12_345],
      ['OWNS', 3],
    ],
  };
  const years = {
    name: 'timeline',
    columns: ['start', 'started', 'ended'],
    rows: [
      ['1901', 1, 0],
      ['2020', 40, 2],
      ['2021', 60, 9],
    ],
  };
  const picture = (chart: ReturnType<typeof chartOf>, language: 'en' | 'it' = 'en') =>
    chartSketch({ title: 'How many?', language, theme: 'light', chart });

  test('is made of the table named, else of the first that has numbers', () => {
    const words = { name: 'words', columns: ['name'], rows: [['a']] };
    expect(chartOf([words, kinds, years], 'timeline')?.measures).toEqual(['started', 'ended']);
    expect(chartOf([words, kinds, years], 'words')?.measures).toEqual(['count']);
    expect(chartOf([words], 'words')).toBeNull();
  });

  test('takes the name of a row for its label rather than its code', () => {
    const countries = {
      name: 'countries',
      columns: ['count', 'place.code', 'place.name'],
      rows: [[3, 'TW', 'Taiwan']],
    };
    expect(chartOf([countries], 'countries')?.rows).toEqual([{ label: 'Taiwan', values: [3] }]);
  });

  test('of one row of counts has a bar for each', () => {
    const single = {
      name: 'answer',
      columns: ['dataset.title', 'dataset.actors', 'dataset.links'],
      rows: [['x', 3, 8]],
    };
    expect(chartOf([single], 'answer')?.rows.map(({ label }) => label)).toEqual(['actors', 'links']);
  });

  test('bars are as long as their numbers, in the colour of their kind, and say the number', () => {
    const svg = picture(chartOf([kinds], kinds.name), 'it');
    elementsOf(svg);
    expect(svg).toContain('>Forniture<');
    expect(svg).toContain('>12\u202f345<');
    const widths = [...svg.matchAll(/<rect x="226" y="[\d.]+" width="([\d.]+)"/g)].map(([, width]) =>
      Number(width),
    );
    expect(widths).toEqual([330, 1]);
    expect(svg).toContain(PALETTES.light.links.OWNERSHIP);
  });

  test('labels of bars keep within the frame, however broad their letters', () => {
    const broad = {
      name: 'many',
      columns: ['name', 'count'],
      rows: [
        ['W'.repeat(26), 1],
        ['工'.repeat(26), 1],
      ],
    };
    const labels = picture(chartOf([broad], 'many')).matchAll(/text-anchor="end"[^>]*>([^<]+…)</g);
    const widths = [...labels].map(([, label = '']) => widthOf(label, 15));
    expect(widths).toHaveLength(2);
    expect(Math.max(...widths)).toBeLessThan(216);
  });

  test('what is long ago and rare is left out of a timeline, and counted', () => {
    const svg = picture(chartOf([years], years.name));
    elementsOf(svg);
    expect(svg).toContain('Earlier ones, not drawn: 1');
    expect(svg).not.toContain('>1901<');
    expect(svg).toContain('>2020<');
    for (const highest of ['60', '9']) expect(svg).toContain(`>${highest}<`);
    expect(svg).toContain(PALETTES.light.changes.ENDED);
  });

  test('more rows than find room are counted', () => {
    const many = {
      name: 'many',
      columns: ['name', 'count'],
      rows: Array.from({ length: 25 }, (_, place) => [`Row ${place}`, place]),
    };
    const svg = picture(chartOf([many], 'many'));
    expect(svg).toContain('Rows not drawn: 15');
    expect(svg).toContain('>Row 24<');
    expect(svg).not.toContain('>Row 3<');
  });

  test('an answer without numbers is told in words', () => {
    expect(picture(null)).toContain('>Nothing found<');
    expect(picture(null, 'it')).toContain('<desc>Nessun risultato</desc>');
  });
});

test('long names end with an ellipsis where they leave their room, by letters and not by halves of them', () => {
  expect(cutTo('Ministry of Industry', 80, 15)).toBe('Ministry…');
  expect(cutTo('🀄🀄🀄', 40, 15)).toBe('🀄…');
  expect(cutTo('short', 80, 15)).toBe('short');
});
