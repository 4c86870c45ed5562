import { expect, test } from '@jest/globals';
import { EXPLORER_OPERATIONS } from '../../server/metrics/explorer-operations.ts';
import { sourceFiles } from '../support/source-files.ts';

test('the operations that /metrics names are those that our pages send', () => {
  const sent = sourceFiles('web').flatMap(({ text }) =>
    [...text.matchAll(/\b(?:query|mutation|subscription) ([A-Z]\w*)\s*[({]/g)].map(([, name = '']) => name),
  );
  expect([...EXPLORER_OPERATIONS]).toEqual([...new Set(sent)].sort());
});
