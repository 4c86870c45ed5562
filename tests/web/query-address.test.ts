import { describe, expect, test } from '@jest/globals';
import { LONGEST_ADDRESS, queryAddress, readQueryAddress } from '../../web/state/query-address.ts';

function reopened(address: string) {
  const { search, hash, pathname } = new URL(address, 'http://here');
  expect(pathname).toBe('/query');
  return readQueryAddress(search, hash);
}

const QUERY = 'query A($id: ID!) {\n  actor(id: $id) { name } # 字节跳动 & "+%"\n}';

describe('the address of a query', () => {
  test('gives back query, variables and operation', () => {
    const opened = { query: QUERY, variables: '{\n  "id": "nvidia"\n}', operationName: 'A' };
    expect(reopened(queryAddress(opened))).toEqual(opened);
  });

  test('lays out variables that were written on one line, and leaves what is no JSON as it is', () => {
    const address = (variables: string) => `/query?${new URLSearchParams({ query: '{ a }', variables })}`;
    expect(reopened(address('{"id":"nvidia"}'))?.variables).toBe('{\n  "id": "nvidia"\n}');
    expect(reopened(address('{"id": // half'))?.variables).toBe('{"id": // half');
  });

  test('keeps from servers what none would take', () => {
    const long = { query: `# ${'x'.repeat(LONGEST_ADDRESS)}\n{ a }`, variables: '', operationName: '' };
    const address = queryAddress(long);
    expect(address.split('#')[0]).toBe('/query');
    expect(reopened(address)).toEqual(long);
    expect(queryAddress({ query: '{ a }', variables: ' ', operationName: '' })).toBe(
      '/query?query=%7B+a+%7D',
    );
  });

  test('is none without a query', () => {
    expect(readQueryAddress('?variables=%7B%7D', '#elsewhere')).toBeNull();
    expect(readQueryAddress('', '')).toBeNull();
  });
});
