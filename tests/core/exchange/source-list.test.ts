import { expect, test } from '@jest/globals';
import { cite } from '../../../core/exchange/citation.ts';
import { sourcesBibtex, sourcesCsl, sourcesText } from '../../../core/exchange/source-list.ts';
import { dozenExchange, nastyExchange } from '../../support/exchange.ts';

test('the sources are a numbered list under the name of the picture', () => {
  const [head, , ...list] = sourcesText(dozenExchange()).split('\n');
  expect(head).toBe(
    'Chokepoint, “The dozen”, as of 2026-11-25, dataset 2026-11-24.dozen, CC0, http://test/?a=lito',
  );
  expect(list.slice(0, 2)).toEqual([
    '1. Institute, “The chain of chips”, 2024, https://example.org/report',
    '2. Daily, “Who buys what”, 2025-02-03',
  ]);
  expect(list).toHaveLength(5);
});

test('the list stays a list whatever titles say', () => {
  expect(sourcesText(nastyExchange()).trimEnd().split('\n')).toHaveLength(6);
});

test('a comparison is named by both its days', () => {
  const exchange = dozenExchange();
  const state = { ...exchange.state, comparedWith: '2022-10-06' };
  expect(sourcesText({ ...exchange, state })).toContain('as of 2026-11-25 compared with 2022-10-06');
});

test('BibTeX has publisher, title, dates and address', () => {
  expect(sourcesBibtex(dozenExchange()).split('\n\n')[0]).toBe(
    `@misc{report,
  author = {{Institute}},
  title = {{The chain of chips}},
  year = {2024},
  date = {2024},
  url = {https://example.org/report},
  urldate = {2026-11-24}
}`,
  );
});

test('BibTeX stays whole whatever titles, ids and addresses say', () => {
  const exchange = nastyExchange();
  const [source] = exchange.sources;
  if (!source) throw new Error('The dozen has changed.');
  const odd = { ...source, id: 'a, b}\\', url: 'https://example.org/{x}' };
  const [entry = ''] = sourcesBibtex({ ...exchange, sources: [odd] }).split('\n\n');
  expect(entry).toMatch(/^@misc\{a--b--,\n/);
  expect(entry).toContain('https://example.org/%7Bx%7D');
  expect(entry).toContain('\\textbackslash{}u0027');
  expect(isBalanced(entry)).toBe(true);
});

test.each(['{', '}', '}{', 'a \\} b'])(
  'BibTeX counts as many braces that open as close around %s',
  (title) => {
    const entry = cite({ ...citable, title }, 'BIBTEX');
    expect(entry).toContain('\n  url = {https://graph.test/}\n}');
    expect(isBalanced(entry)).toBe(true);
  },
);

test('BibTeX takes a person for one author whatever the family is called', () => {
  const [smith, lito] = [
    { family: 'Smith and Sons', given: 'Ada' },
    { family: 'Lito, Jr', given: 'Zoë' },
  ];
  expect(cite({ ...citable, authors: [smith, lito] }, 'BIBTEX')).toContain(
    '  author = {{Smith and Sons}, Ada and {Lito, Jr}, Zoë},\n',
  );
  const hannah = { family: 'Anderson', given: 'Hannah' };
  expect(cite({ ...citable, authors: [hannah] }, 'BIBTEX')).toContain('  author = {Anderson, Hannah},\n');
});

const citable = { key: 'x', authors: [], title: 'X', url: 'https://graph.test/', type: 'webpage' };

/** As BibTeX counts: a backslash makes no difference. */
function isBalanced(entry: string): boolean {
  let depth = 0;
  for (const sign of entry) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

test('CSL-JSON tells kinds of source apart, with partial dates as they are', () => {
  expect(JSON.parse(sourcesCsl(dozenExchange()))).toMatchObject([
    { id: 'report', type: 'report', issued: { 'date-parts': [[2024]] }, URL: 'https://example.org/report' },
    { id: 'news', type: 'article-newspaper', issued: { 'date-parts': [[2025, 2, 3]] } },
    { id: 'filing', type: 'report', issued: { 'date-parts': [[2025, 2]] } },
    { id: 'old-page', type: 'webpage', author: [{ literal: 'Someone' }] },
  ]);
});
