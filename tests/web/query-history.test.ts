import { describe, expect, test } from '@jest/globals';
import { forget, inOrder, MOST_PAST, mark, readHistory, remember } from '../../web/state/query-history.ts';

const ran = (query: string, variables = '') => ({ query, variables, operationName: '' });
const queries = (history: readonly { query: string }[]) => history.map(({ query }) => query);

describe('the history of queries', () => {
  test('begins with the last; one that runs again moves up', () => {
    const history = ['{ a }', '{ b }', '{ a }'].reduce<ReturnType<typeof remember>>(
      (former, query) => remember(former, ran(query)),
      [],
    );
    expect(queries(history)).toEqual(['{ a }', '{ b }']);
    expect(remember(history, ran('{ a }', '{"n":1}'))).toHaveLength(3);
  });

  test('keeps what is marked, at the top and beyond its length', () => {
    const old = mark(remember([], ran('{ old }')), ran('{ old }'));
    const many = Array.from({ length: MOST_PAST + 10 }, (_, index) => `{ n${index} }`);
    const history = many.reduce((former, query) => remember(former, ran(query)), old);
    expect(history).toHaveLength(MOST_PAST + 1);
    expect(queries(inOrder(history)).slice(0, 2)).toEqual(['{ old }', `{ n${MOST_PAST + 9} }`]);
    expect(remember(history, ran('{ old }'))[0]?.isMarked).toBe(true);
    expect(queries(forget(history, ran('{ old }')))).not.toContain('{ old }');
  });

  test('reads back what was written, and nothing else', () => {
    const history = remember([], ran('{ a }'));
    expect(readHistory(JSON.stringify(history))).toEqual(history);
    expect(readHistory(JSON.stringify([...history, { query: 1 }, null]))).toEqual(history);
    for (const text of [null, '', '{', '{"a":1}']) expect(readHistory(text)).toEqual([]);
  });
});
