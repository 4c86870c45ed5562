import { expect, test } from '@jest/globals';
import type { AnswerTable } from '../../../core/answer/table.ts';
import { tableCsv } from '../../../core/answer/table-csv.ts';
import { tablesOf } from '../../../core/answer/tables.ts';
import { dataOf } from '../../support/ask.ts';
import { dozenApp } from '../../support/dozen-app.ts';
import { records } from '../../support/read-csv.ts';

/** What an analyst gets in a spreadsheet from questions as people ask them. */
const app = dozenApp();

async function tables(query: string): Promise<Record<string, AnswerTable>> {
  return Object.fromEntries(tablesOf(await dataOf(app(), query)).map((table) => [table.name, table]));
}

test('links of an actor: one row a link, both ends named; who says so: one row a source, with its link', async () => {
  const { 'actor.links.nodes': links, 'actor.links.nodes.evidence': evidence } = await tables(`{
    actor(id: "cloudia") {
      name
      links(filter: { confidence: [DISPUTED] }) {
        totalCount
        nodes { id from { name } to { name } since evidence { stance source { title publisher } } }
      }
    }
  }`);
  expect(links?.columns).toEqual(['id', 'from.name', 'to.name', 'since']);
  expect(links?.rows).toEqual([['buys--cloudia--chipwerk', 'Cloudia', 'Chipwerk', '2021']]);
  expect(evidence?.columns).toEqual(['links.id', 'stance', 'source.title', 'source.publisher']);
  expect(evidence?.rows).toEqual([
    ['buys--cloudia--chipwerk', 'SUPPORTS', 'Who buys what', 'Daily'],
    ['buys--cloudia--chipwerk', 'DISPUTES', 'Annual report', 'Chipwerk'],
  ]);
});

test('paths: one row a path as a sentence, and its hops with the path they belong to', async () => {
  const { paths, 'paths.links': hops } = await tables(
    '{ paths(from: "cloudia", to: "zeiss") { length sentence links { kind to { name } } } }',
  );
  expect(paths?.columns).toEqual(['length', 'sentence']);
  expect(hops?.columns).toEqual(['paths.sentence', 'kind', 'to.name']);
  expect(hops?.rows.length).toBe(
    paths?.rows.reduce((sum, [length]) => sum + (typeof length === 'number' ? length : 0), 0),
  );
});

test('several questions at once keep the names that they were given', async () => {
  const named = await tables(`{
    makers: actors(filter: { kinds: [Company] }, first: 2) { nodes { id tags } }
    states: actors(filter: { kinds: [Country] }, first: 2) { nodes { id country { code name } } }
  }`);
  expect(Object.keys(named)).toEqual(['makers.nodes', 'states.nodes']);
  expect(named['states.nodes']?.columns).toEqual(['id', 'country.code', 'country.name']);
});

test('anything by id: rows of different types have the columns of all', async () => {
  const { nodes } = await tables(`{
    nodes(ids: ["lito", "supplies--lito--forno", "nobody"]) {
      __typename
      ... on Actor { id website }
      ... on Link { id share amount { value unit } }
    }
  }`);
  expect(nodes?.columns).toEqual(['__typename', 'id', 'website', 'share', 'amount.value', 'amount.unit']);
  expect(nodes?.rows[1]?.slice(3)).toEqual([null, 12.5, 'USD bn']);
  expect(nodes?.rows[2]).toEqual([null, null, null, null, null, null]);
});

test('a spreadsheet reads back what the table holds', async () => {
  const { 'links.nodes': links } = await tables(
    '{ links(first: 100) { nodes { sentence(lang: IT) since share evidence { stance } } } }',
  );
  const [head, ...rows] = records(tableCsv(links ?? { name: '', columns: [], rows: [] }));
  expect(head).toEqual(['sentence', 'since', 'share']);
  expect(rows).toEqual(links?.rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))));
  expect(rows.length).toBeGreaterThan(15);
});
