import { expect, test } from '@jest/globals';
import { tableCsv } from '../../../core/answer/table-csv.ts';
import { tablesOf } from '../../../core/answer/tables.ts';

test('a list is a table named by its path, objects are columns, values in lists are joined', () => {
  const nodes = [
    { id: 'a', to: { id: 'b', name: 'B' }, tags: ['x', 'y'], share: 12.5 },
    { id: 'c', to: { id: 'd', name: 'D' }, tags: [], share: null },
  ];
  expect(tablesOf({ actor: { links: { nodes } } })).toEqual([
    {
      name: 'actor.links.nodes',
      columns: ['id', 'to.id', 'to.name', 'tags', 'share'],
      rows: [
        ['a', 'b', 'B', 'x; y', 12.5],
        ['c', 'd', 'D', null, null],
      ],
    },
  ]);
});

test('a list within a row is a table whose rows tell the outer row', () => {
  const nodes = [
    {
      id: 'l1',
      sentence: 'A supplies B',
      since: '2022',
      evidence: [{ stance: 'SUPPORTS', source: { title: 'S' } }],
    },
    {
      id: 'l2',
      sentence: 'C supplies D',
      since: null,
      evidence: [{ stance: 'DISPUTES', source: { title: 'T' } }],
    },
  ];
  const [links, evidence] = tablesOf({ links: { nodes } });
  expect(links?.columns).toEqual(['id', 'sentence', 'since']);
  expect(evidence).toEqual({
    name: 'links.nodes.evidence',
    columns: ['links.id', 'links.sentence', 'stance', 'source.title'],
    rows: [
      ['l1', 'A supplies B', 'SUPPORTS', 'S'],
      ['l2', 'C supplies D', 'DISPUTES', 'T'],
    ],
  });
});

test('rows three lists deep tell both outer rows', () => {
  const actors = [{ name: 'A', links: [{ kind: 'OWNS', evidence: [{ stance: 'SUPPORTS' }] }] }];
  expect(tablesOf({ actors }).at(-1)).toEqual({
    name: 'actors.links.evidence',
    columns: ['actors.name', 'links.kind', 'stance'],
    rows: [['A', 'OWNS', 'SUPPORTS']],
  });
});

test('an outer row that nothing tells has its number', () => {
  const paths = [{ actors: [{ id: 'a' }] }, { actors: [{ id: 'b' }] }];
  expect(tablesOf({ paths }).at(-1)?.rows).toEqual([
    [1, 'a'],
    [2, 'b'],
  ]);
});

test('edges read like nodes', () => {
  expect(tablesOf({ links: { edges: [{ cursor: 'x', node: { id: 'a' } }] } })).toEqual([
    { name: 'links.edges', columns: ['id', 'cursor'], rows: [['a', 'x']] },
  ]);
});

test('rows of different types have all columns; what is null in some rows and an object in others has no column of its own', () => {
  const nodes = [{ id: 'a', country: null }, null, { id: 'b', country: { code: 'NL' }, founded: '1984' }];
  expect(tablesOf({ nodes })).toEqual([
    {
      name: 'nodes',
      columns: ['id', 'country.code', 'founded'],
      rows: [
        ['a', null, null],
        [null, null, null],
        ['b', 'NL', '1984'],
      ],
    },
  ]);
});

test('a list that is empty in some rows is no column', () => {
  const actors = [
    { id: 'a', names: [] },
    { id: 'b', names: [{ text: 'B' }] },
  ];
  expect(tablesOf({ actors })[0]?.columns).toEqual(['id']);
});

test('values outside lists are one row, after the lists', () => {
  expect(tablesOf({ statistics: { actors: 3, kinds: [{ count: 1 }] }, dataset: { version: 'v' } })).toEqual([
    { name: 'statistics.kinds', columns: ['count'], rows: [[1]] },
    { name: 'answer', columns: ['statistics.actors', 'dataset.version'], rows: [[3, 'v']] },
  ]);
});

test('a list of values is a table of one column, an empty list one without rows', () => {
  expect(tablesOf({ dataset: { tags: ['a', 'b'] } })).toEqual([
    { name: 'dataset.tags', columns: ['tags'], rows: [['a'], ['b']] },
  ]);
  expect(tablesOf({ paths: [] })).toEqual([{ name: 'paths', columns: [], rows: [] }]);
});

test.each([[null], [undefined], ['text'], [[]]])('no data is no table: %p', (data) => {
  expect(tablesOf(data)).toEqual([]);
});

test('CSV has a header and no formulas', () => {
  const [table] = tablesOf({ a: [{ id: '=1+1', n: -2, b: 'x,"y"', c: null }] });
  expect(table && tableCsv(table)).toBe('id,n,b,c\r\n\'=1+1,-2,"x,""y""",\r\n');
});
