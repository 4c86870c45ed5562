import { expect, test } from '@jest/globals';
import { rowOf } from '../../server/store/row-cache.ts';

test('the same text is read once; another says something else', () => {
  const text = () => ['{"id":"lito","names":[{"text":"Lito"}]}'].join('');
  expect(rowOf(text())).toEqual({ id: 'lito', names: [{ text: 'Lito' }] });
  expect(rowOf(text())).toBe(rowOf(text()));
  expect(rowOf('{"id":"lito","names":[{"text":"LITO"}]}')).toEqual({ id: 'lito', names: [{ text: 'LITO' }] });
});

test('nobody changes what others read', () => {
  const row = rowOf<{ names: { text: string }[] }>('{"names":[{"text":"Zeiss"}]}');
  expect(() => row.names.push({ text: 'Other' })).toThrow(TypeError);
  expect(() => Object.assign(row.names[0] ?? {}, { text: 'Other' })).toThrow(TypeError);
});
