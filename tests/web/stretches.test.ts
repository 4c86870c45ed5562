import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stretchesOf } from '../../web/state/editing/stretches.ts';
import { counterpart } from '../../web/state/editing/value-parts.ts';

const marked = (text: string, other: string, lang = 'en') =>
  stretchesOf(text, other, lang)
    .map((stretch) => (stretch.isOwn ? `[${stretch.text}]` : stretch.text))
    .join('');

describe('a text beside its other version', () => {
  const before = 'Makes chips in Taiwan and Japan.';
  const after = 'Makes chips in Taiwan and, since 2024, in Arizona.';

  test('has the words marked that the other has not', () => {
    expect(marked(before, after)).toBe('Makes chips in Taiwan and[ Japan].');
    expect(marked(after, before)).toBe('Makes chips in Taiwan and[, since 2024, in Arizona].');
  });

  test('has words where its language has them, without spaces too', () => {
    expect(marked('台积电在台湾制造芯片，也在美国。', '台积电在台湾制造芯片。', 'zh')).toBe(
      '台积电在台湾制造芯片[，也在美国]。',
    );
  });

  test('is marked whole where little of it is in the other', () => {
    expect(marked('Sells the machines to all.', before)).toBe('[Sells the machines to all.]');
    expect(marked('x', '')).toBe('[x]');
  });

  test('is soon told from a long one of which nothing is left', () => {
    const words = (letter: string) => Array.from({ length: 20_000 }, (_, n) => `${letter}${n}`).join(' ');
    expect(stretchesOf(words('a'), words('b'), 'en')).toHaveLength(1);
  });

  test('is whole in its stretches, whatever the two are', () => {
    const text = fc.array(fc.constantFrom('a', 'b.', ' ', '  ', '\n', 'né', '芯片', ','), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const stretches = stretchesOf(one.join(''), other.join(''), 'en');
        expect(stretches.map((stretch) => stretch.text).join('')).toBe(one.join(''));
      }),
      { seed: 5 },
    );
  });
});

test('a part stands against the only other one of its place', () => {
  const [en, it, neu] = [
    { key: 'en', value: 'a' },
    { key: 'it', value: 'b' },
    { key: 'en', value: 'c' },
  ];
  expect(counterpart(en, [en, it], [neu])).toBe(neu);
  expect(counterpart(it, [en, it], [neu])).toBeUndefined();
  expect(counterpart(en, [en, neu], [neu])).toBeUndefined();
});
