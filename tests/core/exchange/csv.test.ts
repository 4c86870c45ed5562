import { describe, expect, test } from '@jest/globals';
import { actorsCsv } from '../../../core/exchange/actors-csv.ts';
import { csv } from '../../../core/exchange/csv.ts';
import { linksCsv } from '../../../core/exchange/links-csv.ts';
import { dozenExchange, NASTY, nastyExchange } from '../../support/exchange.ts';
import { records } from '../../support/read-csv.ts';

describe('a table', () => {
  test('is as RFC 4180 says', () => {
    expect(
      csv([
        ['a', 'b'],
        ['one, two', 'say "no"'],
        ['two\nlines', 3.5],
        [undefined, true],
      ]),
    ).toBe('a,b\r\n"one, two","say ""no"""\r\n"two\nlines",3.5\r\n,true\r\n');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '＠x', '=HYPERLINK("x","y")'])(
    'gives a spreadsheet no formula: %j',
    (cell) => {
      const [[written = ''] = []] = records(csv([[cell]]));
      expect(written).toBe(`'${cell}`);
    },
  );

  test('leaves numbers below zero alone', () => {
    expect(csv([[-12.5]])).toBe('-12.5\r\n');
  });
});

describe('the actors', () => {
  test('stand one a row, with names in all languages and their places', () => {
    const rows = records(actorsCsv(dozenExchange()));
    const [head = []] = rows;
    expect(rows).toHaveLength(13);
    const ministry = named(
      head,
      rows.find(([id]) => id === 'ministry'),
    );
    expect(ministry).toMatchObject({
      name: 'Ministry of Industry',
      name_it: "Ministero dell'Industria",
      name_zh: '工业部',
      kind: 'GovernmentBody',
      country: 'CN',
      x: '200',
      y: '0',
      pinned: 'false',
    });
  });

  test('are named in the language of the picture', () => {
    const exchange = dozenExchange();
    const rows = records(actorsCsv({ ...exchange, state: { ...exchange.state, labels: 'ZH' } }));
    expect(rows.find(([id]) => id === 'cloudia')?.[1]).toBe('云雅科技');
  });
});

describe('the links', () => {
  test('read aloud, with dates, confidence and every source beside them', () => {
    const rows = records(linksCsv(dozenExchange()));
    const [head = []] = rows;
    const link = named(
      head,
      rows.find(([id]) => id === 'buys--cloudia--chipwerk'),
    );
    expect(link).toMatchObject({
      from: 'cloudia',
      from_name: 'Cloudia',
      to_name: 'Chipwerk',
      kind: 'BUYS',
      family: 'SUPPLY',
      sentence: 'Cloudia buys from Chipwerk',
      since: '2021',
      until: '',
      confidence: 'DISPUTED',
      source_1_stance: 'SUPPORTS',
      source_1_publisher: 'Daily',
      source_1_title: 'Who buys what',
      source_1_locator: 'p. 3',
      source_2_stance: 'DISPUTES',
      source_2_publisher: 'Chipwerk',
    });
    const supply = named(
      head,
      rows.find(([id]) => id === 'supplies--lito--forno'),
    );
    expect(supply).toMatchObject({
      amount: '12.5',
      amount_unit: 'USD bn',
      source_1_url: 'https://example.org/report',
      source_2_title: '',
    });
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  });

  test('keep every sign of what they say', () => {
    const rows = records(linksCsv(nastyExchange()));
    const [head = []] = rows;
    const link = named(
      head,
      rows.find(([id]) => id === 'leads--ada--lito'),
    );
    expect(link).toMatchObject({ summary: NASTY, source_1_title: NASTY, to_name: NASTY });
  });
});

function named(head: readonly string[], row: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(head.map((name, index) => [name, row[index] ?? '']));
}
