import { expect, test } from '@jest/globals';
import { noteBookmark, withBookmark } from '../../web/api/bookmark.ts';

const sent = () => withBookmark({ query: '', variables: {} }).extensions?.bookmark;
const failure = (code: string) => ({ errors: [{ extensions: { code } }] });

test('a bookmark is sent until another one comes, or it may have been the fault of an error', () => {
  expect(sent()).toBeUndefined();
  noteBookmark({ extensions: { bookmark: 'one' } });
  noteBookmark({});
  noteBookmark(failure('CONFLICT'));
  noteBookmark(failure('UNAVAILABLE'));
  expect(sent()).toBe('one');
  noteBookmark({ ...failure('BAD_USER_INPUT'), extensions: { bookmark: 'two' } });
  expect(sent()).toBe('two');
  noteBookmark(failure('TIMEOUT'));
  expect(sent()).toBeUndefined();
});
