import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { namedFiles } from '../../../graph-seed/import/command/named-files.ts';

test.each([
  [
    ['a.csv', '/home/ada/b.csv'],
    ['a.csv', 'b.csv'],
  ],
  [
    ['/home/ada/one/same.csv', '/home/ada/two/same.csv', 'c.csv'],
    ['one/same.csv', 'two/same.csv', 'c.csv'],
  ],
  [
    ['/x/one/in/same.csv', '/x/two/in/same.csv'],
    ['one/in/same.csv', 'two/in/same.csv'],
  ],
  [
    ['/same.csv', '/one/same.csv'],
    ['/same.csv', 'one/same.csv'],
  ],
  [
    ['same.csv', './same.csv'],
    ['same.csv', 'same.csv'],
  ],
  [
    ['asame.csv', 'same.csv'],
    ['asame.csv', 'same.csv'],
  ],
])('of %j reports and the graph tell no more than tells them apart', (paths, names) => {
  expect(namedFiles(paths)).toEqual(paths.map((path, at) => ({ name: names[at], path })));
});

test('a file of the folder where one is and one of another folder are told apart by their folders', () => {
  const [here = ''] = resolve('.').split('/').slice(-1);
  expect(namedFiles(['same.csv', '/two/same.csv']).map(({ name }) => name)).toEqual([
    `${here}/same.csv`,
    'two/same.csv',
  ]);
});
