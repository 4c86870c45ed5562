import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { meet } from '../../../core/drawing/box.ts';
import type { Drawing } from '../../../core/drawing/drawing.ts';
import type { Exchange } from '../../../core/exchange/exchange.ts';
import { drawFigure } from '../../../core/figure/figure.ts';
import { readLook } from '../../../core/figure/look.ts';
import { LANGUAGES } from '../../../core/language/text.ts';
import { actorKinds } from '../../../core/model/actor-kinds.ts';
import { CONFIDENCES } from '../../../core/model/link.ts';
import { linkKinds } from '../../../core/model/link-kinds.ts';
import { emptyView } from '../../../core/view/address.ts';
import { actorBoxes, boxOf, flat, namesOf } from '../../support/drawn.ts';
import { curated, curatedExchange } from '../../support/figure-views.ts';

const SIZES = [
  '',
  'kind=og',
  'kind=square',
  'w=390',
  'w=240',
  'w=240&h=160',
  'w=480&h=380',
  'w=1200&h=630&sources=list',
  'w=4000&h=300',
];

function look(query: string) {
  return readLook(new URLSearchParams(query)).look;
}

/** What leaves the frame or stands in the picture from without; which names lie over one another or over a mark. */
function faultsOf(drawing: Drawing): string[] {
  const { width, height, marks, picture } = drawing;
  const outside = flat(marks).flatMap((mark) => {
    const { left, top, right, bottom } = boxOf(mark);
    const isIn = left >= 0 && top >= 0 && right <= width + 0.1 && bottom <= height + 0.1;
    return isIn ? [] : [`outside: ${mark.type === 'text' ? mark.text : mark.d}`];
  });
  const names = namesOf(drawing);
  const over = names.flatMap((one, place) =>
    names
      .slice(place + 1)
      .filter((other) => one.boxes.some((box) => other.boxes.some((their) => meet(box, their))))
      .map((other) => `${one.text} over ${other.text}`),
  );
  const bodies = actorBoxes(drawing);
  // What stands round the graph is in no group; where there is no actor, a sentence stands in its place.
  const within = marks.flatMap((mark) =>
    mark.type === 'text' && bodies.length > 0 && picture && meet(boxOf(mark), picture)
      ? [`in the picture: ${mark.text}`]
      : [],
  );
  const covering = names.flatMap((name) =>
    bodies
      .filter(({ box }) => name.boxes.some((one) => meet(one, smaller(box))))
      .map(({ actor }) => `${name.text} over the mark of ${actor}`),
  );
  return [...outside, ...within, ...over, ...covering];
}

/** Marks reach a little beyond the circle that they are counted as. */
function smaller({ left, top, right, bottom }: ReturnType<typeof boxOf>) {
  return { left: left + 1.5, top: top + 1.5, right: right - 1.5, bottom: bottom - 1.5 };
}

describe.each(curated)('%s', (view) => {
  test.each(LANGUAGES)('keeps within its frame in every size, no name over another, in %s', (language) => {
    for (const size of SIZES)
      expect([size, faultsOf(drawFigure(curatedExchange(view, language), look(size)))]).toEqual([size, []]);
  });
});

test('a difference of two days keeps within its frame too', () => {
  const exchange = curatedExchange('american-controls', 'EN', '2022-10-06');
  expect(faultsOf(drawFigure(exchange, look('')))).toEqual([]);
});

const names = fc.oneof(
  fc.string({ maxLength: 90, unit: 'grapheme' }),
  fc.constantFrom(
    'أحمد للصناعات الإلكترونية',
    'משרד התעשייה',
    '工业和信息化部',
    'x'.repeat(120),
    '<b>&amp;</b>',
    '',
  ),
);

/** Many in the same rows: lines between them must find a way round the others. */
const ordinates = fc.oneof(fc.integer({ min: -2000, max: 2000 }), fc.constantFrom(-1000, -990, 900));

const exchanges = fc
  .record({
    title: fc.string({ maxLength: 500, unit: 'grapheme' }),
    note: fc.string({ maxLength: 300 }),
    places: fc.array(
      fc.record({
        x: fc.integer({ min: -2000, max: 2000 }),
        y: ordinates,
        name: names,
        kind: fc.constantFrom(...actorKinds),
      }),
      { maxLength: 25 },
    ),
    joints: fc.array(
      fc.record({
        kind: fc.constantFrom(...linkKinds),
        from: fc.nat(24),
        to: fc.nat(24),
        confidence: fc.constantFrom(...CONFIDENCES),
        until: fc.constantFrom(undefined, '2020', '2030'),
        share: fc.constantFrom(undefined, 12.5, 100),
      }),
      { maxLength: 40 },
    ),
    address: fc.constantFrom(
      'https://a.example/v/x',
      `https://${'long.'.repeat(60)}example/`,
      'javascript:alert(1)',
    ),
    missing: fc.nat(3),
  })
  .map(
    ({ places, joints, ...words }): Exchange => ({
      ...words,
      datasetVersion: '2026-11-24',
      licence: 'CC BY 4.0',
      day: '2026-11-26',
      state: { ...emptyView(), actors: places.map(({ x, y }, index) => ({ id: `a${index}`, x, y })) },
      actors: places.map(({ name, kind }, index) => ({
        id: `a${index}`,
        kind,
        description: {},
        tags: [],
        identifiers: [],
        names: [{ text: name, lang: 'en', kind: 'official' as const }],
      })),
      links: joints
        .filter(({ from, to }) => from < places.length && to < places.length)
        .map(({ kind, from, to, confidence, until, share }, index) => ({
          id: `l${index}`,
          kind,
          from: `a${from}`,
          to: `a${to}`,
          confidence,
          summary: {},
          evidence: [],
          ...(until !== undefined && { until }),
          ...(share !== undefined && { share }),
        })),
      sources: [],
    }),
  );

test('any graph keeps within its frame, whatever its names', () => {
  fc.assert(
    fc.property(exchanges, fc.constantFrom(...SIZES), (exchange, size) => {
      const drawing = drawFigure(exchange, look(size));
      expect(faultsOf(drawing)).toEqual([]);
      expect(JSON.stringify(drawing)).not.toMatch(/NaN|Infinity|null/);
    }),
    { numRuns: 60, seed: 5 },
  );
});
