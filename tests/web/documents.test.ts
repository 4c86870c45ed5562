import { expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { schema } from '../../server/schema/schema.ts';
import * as actorDetails from '../../web/api/actor-details.ts';
import * as commonNeighbours from '../../web/api/common-neighbours.ts';
import * as dataset from '../../web/api/dataset.ts';
import * as drawnAgain from '../../web/api/drawn-again.ts';
import * as editedRow from '../../web/api/edited-row.ts';
import * as editing from '../../web/api/editing.ts';
import * as edits from '../../web/api/edits.ts';
import * as exchangeRows from '../../web/api/exchange-rows.ts';
import * as graphChanges from '../../web/api/graph-changes.ts';
import * as importList from '../../web/api/import-list.ts';
import * as imports from '../../web/api/imports.ts';
import * as linkCounts from '../../web/api/link-counts.ts';
import * as linkDetails from '../../web/api/link-details.ts';
import * as linksOfActor from '../../web/api/links-of-actor.ts';
import * as neighbourPage from '../../web/api/neighbour-page.ts';
import * as paths from '../../web/api/paths.ts';
import * as report from '../../web/api/report.ts';
import * as search from '../../web/api/search.ts';
import * as sourceSearch from '../../web/api/source-search.ts';
import * as sources from '../../web/api/sources.ts';
import * as subgraphs from '../../web/api/subgraphs.ts';
import * as timeline from '../../web/api/timeline.ts';
import * as views from '../../web/api/views.ts';

/** All documents that the pages send. One that is missing here is an unused export, which `npm run lint` refuses. */
const modules = [
  actorDetails,
  commonNeighbours,
  dataset,
  sourceSearch,
  graphChanges,
  edits,
  editing,
  editedRow,
  drawnAgain,
  exchangeRows,
  importList,
  imports,
  linkCounts,
  linkDetails,
  linksOfActor,
  neighbourPage,
  paths,
  report,
  search,
  sources,
  subgraphs,
  timeline,
  views,
];
const documents = modules
  .flatMap((module) => Object.entries<unknown>({ ...module }))
  .filter(
    (entry): entry is [string, string] => /(Query|Mutation)$/.test(entry[0]) && typeof entry[1] === 'string',
  );

test.each(documents)('%s asks what the schema answers', (_, document) => {
  expect(validate(schema, parse(document)).map(({ message }) => message)).toEqual([]);
});

test('no document is left out', () => {
  expect(documents.length).toBeGreaterThanOrEqual(16);
});
