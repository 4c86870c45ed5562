import { expect, test } from '@jest/globals';
import { sourceFiles } from '../support/source-files.ts';

/** Modules by which a program reaches others, and the files that may: each for one address that the operator gave. */
const WAYS =
  /^import (?!type\b).*from '(?:node:)?(?:https?|http2|net|tls|dgram|dns|undici|axios|node-fetch)(?:\/promises)?'/m;
/** The first writes lines of JavaScript for others to take along; the second asks whether Neo4j is there. */
const MAY = ['server/reading/gallery/ways.ts', 'server/store/neo4j/door.ts'];

test('the server asks no address that somebody sends: it asks none but its database’s and the collector’s', () => {
  const files = sourceFiles('core', 'server', 'graph-seed');
  const asking = files.filter(
    ({ text }) => WAYS.test(text) || /\b(?:await|return) (?:globalThis\.)?fetch\((?!ids)/.test(text),
  );
  expect(asking.map(({ path }) => path).filter((path) => !MAY.includes(path))).toEqual([]);
});

/** It starts a file of the server itself, to which questions go as messages. */
const STARTS = ['server/store/sqlite/helper/helper.ts'];

test('nothing runs a text as a program, or starts another one', () => {
  const files = sourceFiles('core', 'server', 'graph-seed', 'web');
  const running = files.filter(({ text }) =>
    /\beval\(|new Function\(|child_process|from 'node:vm'|document\.write\(/.test(text),
  );
  expect(running.map(({ path }) => path)).toEqual(STARTS);
});
