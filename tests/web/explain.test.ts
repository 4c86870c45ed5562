import { describe, expect, test } from '@jest/globals';
import { en } from '../../web/language/en.ts';
import { explain } from '../../web/language/explain.ts';
import { it as italian } from '../../web/language/it.ts';

describe('a failure', () => {
  test('over a limit names both numbers, in either language', () => {
    const failure = {
      code: 'LIMIT_EXCEEDED',
      message: 'ids is 2400; the limit is 2000',
      value: 2400,
      limit: 2000,
    };
    expect(explain(failure, en)).toContain('2\u202f400 is more than the 2\u202f000');
    expect(explain(failure, italian)).toContain('2\u202f400 è più dei 2\u202f000');
  });

  test('to find an actor names it, in either language', () => {
    const failure = { code: 'NOT_FOUND', message: "No actor has the id 'nosuch'", ids: ['nosuch'] };
    expect(explain(failure, en)).toContain('nosuch is not in this graph.');
    expect(explain(failure, italian)).toContain('non c’è nosuch.');
  });

  test('of the server names the entry in its log', () => {
    const failure = { code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong', id: 'a1b2' };
    expect(explain(failure, italian)).toContain('a1b2');
  });

  test('that nobody foresaw is told in its own words', () => {
    expect(explain({ code: 'BAD_USER_INPUT', message: 'title is empty' }, en)).toContain('title is empty');
  });
});
