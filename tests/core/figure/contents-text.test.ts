import { expect, test } from '@jest/globals';
import { contentsText } from '../../../core/figure/contents-text.ts';

const apple = { id: 'apple', name: 'Apple Inc.', degree: 0 };
const link = { isDisputed: false };

test('a name that ends with a full stop has no second one', () => {
  expect(contentsText({ actors: [apple], links: [] }, 'en').at(-1)).toBe('Apple Inc.');
  const linked = { actors: [{ ...apple, degree: 1 }], links: [link] };
  expect(contentsText(linked, 'en').at(-1)).toBe('Most linked: Apple Inc.');
  expect(contentsText(linked, 'it').at(-1)).toBe('Con più legami: Apple Inc.');
  expect(contentsText({ actors: [{ ...apple, name: '华为' }], links: [] }, 'zh').at(-1)).toBe('华为。');
});

test('the most linked are named first, and those without links not at all where others have some', () => {
  const actors = [apple, { id: 'tsmc', name: 'TSMC', degree: 1 }, { id: 'asml', name: 'ASML', degree: 2 }];
  expect(contentsText({ actors, links: [link] }, 'en').at(-1)).toBe('Most linked: ASML, TSMC.');
});
