import { expect, test } from '@jest/globals';
import {
  type EmbedLook,
  embedParameters,
  interfaceLanguage,
  readEmbedLook,
  USUAL_EMBED,
} from '../../../core/report/embed-look.ts';

test('an address without parameters means the usual look, and says nothing', () => {
  expect(readEmbedLook(new URLSearchParams())).toEqual(USUAL_EMBED);
  expect(String(embedParameters(USUAL_EMBED))).toBe('');
});

test('every look comes back from its parameters', () => {
  const looks: EmbedLook[] = [
    { ...USUAL_EMBED, theme: 'dark', language: 'ZH', ui: 'it' },
    { ...USUAL_EMBED, legend: false, table: true, timeline: true, asSaved: true },
    { ...USUAL_EMBED, theme: 'light', ui: 'none' },
  ];
  for (const look of looks) expect(readEmbedLook(embedParameters(look))).toEqual(look);
});

test('what cannot be read is as usual', () => {
  const nonsense = new URLSearchParams(
    'theme=pink&lang=xx&ui=<b>&legend=maybe&table=2&timeline=&as=constructor',
  );
  expect(readEmbedLook(nonsense)).toEqual(USUAL_EMBED);
  expect(readEmbedLook(new URLSearchParams('theme=DARK&lang=IT&legend=0'))).toMatchObject({
    theme: 'dark',
    language: 'IT',
    legend: false,
  });
});

test('buttons speak the language of names unless another is chosen', () => {
  expect(interfaceLanguage({ ui: null, language: 'IT' })).toBe('it');
  expect(interfaceLanguage({ ui: 'en', language: 'IT' })).toBe('en');
  expect(interfaceLanguage({ ui: 'none', language: 'ZH' })).toBe('en');
});
