import type { Text } from '../../core/language/text.ts';

export const THEME_CHOICES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** The languages of the interface. */
export type InterfaceLanguage = keyof Text;

/** The first language of the reader's that the interface speaks. */
export function preferredLanguage(languages: readonly string[]): InterfaceLanguage {
  const spoken = languages.map((language) => language.slice(0, 2).toLowerCase());
  return spoken.find((language) => language === 'en' || language === 'it') === 'it' ? 'it' : 'en';
}

export function nextTheme(theme: ThemeChoice): ThemeChoice {
  return THEME_CHOICES[(THEME_CHOICES.indexOf(theme) + 1) % THEME_CHOICES.length] ?? 'system';
}
