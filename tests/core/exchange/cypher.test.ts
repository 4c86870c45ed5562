import { expect, test } from '@jest/globals';
import { cypher } from '../../../core/exchange/cypher.ts';
import { literal, map, quoted } from '../../../core/exchange/cypher-text.ts';
import { dozenExchange, nastyExchange } from '../../support/exchange.ts';

test('a line ends with a semicolon where a statement does and nowhere else', () => {
  for (const exchange of [dozenExchange(), nastyExchange()]) {
    const [comment, ...statements] = cypher(exchange)
      .replace('\n', ';\n')
      .split(/(?<=;)\n/);
    expect(comment).toMatch(/^\/\/ Chokepoint, /);
    expect(statements.pop()).toBe('');
    for (const statement of statements) expect(statement).toMatch(/^(CREATE CONSTRAINT|UNWIND \[\n {2}\{`)/);
  }
});

test('actors are labelled and links typed by kind, and a claim leads to the sources', () => {
  const script = cypher(dozenExchange());
  expect(script).toContain("  {`id`: 'isola', `kind`: 'Country', `name`: 'Isola'");
  expect(script).toContain('MERGE (n:`Actor` {`id`: row.`id`}) SET n:`Country`, n += row;');
  expect(script).toContain("  {`from`: 'lito', `to`: 'zeiss', `link`: {`id`: 'owns--lito--zeiss'");
  expect(script).toContain('MERGE (a)-[r:`OWNS` {`id`: row.link.id}]->(b) SET r += row.link;');
  expect(script).toContain("  {`claim`: 'buys--cloudia--chipwerk', `source`: 'filing', `number`: 2.0}\n");
  expect(script).toContain('MERGE (c)-[e:`DISPUTED_BY` {`number`: row.number}]->(s)');
});

test('many rows are several statements', () => {
  const exchange = dozenExchange();
  const [source] = exchange.sources;
  const sources = Array.from({ length: 201 }, (_, index) => ({ ...source, id: `s${index}` }));
  const script = cypher({ ...exchange, actors: [], links: [], sources: sources as typeof exchange.sources });
  expect(script.match(/^UNWIND/gm)).toHaveLength(3);
});

test('values can not end their string, nor names their quotes', () => {
  expect(literal("it's a \\ \n\r\t")).toBe("'it\\'s a \\\\ \\n\\r\\t'");
  expect(quoted('a`b')).toBe('`a``b`');
  expect(literal([1, 2.5].map(String))).toBe("['1', '2.5']");
});

test('numbers are floats, and nothing is said of what is missing', () => {
  expect(map({ share: 100, amount: -2.5, item: null })).toBe('{`share`: 100.0, `amount`: -2.5}');
});
