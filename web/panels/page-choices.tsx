import { Monitor, Moon, Sun } from 'lucide';
import { nextTheme } from '../state/preferences.ts';
import { Icon } from './icon.tsx';
import { usePreferences } from './preferences.tsx';

const THEME_ICONS = { system: Monitor, light: Sun, dark: Moon };

/** The language of the interface, in the header of every page. */
export function LanguageChoice() {
  const { words, lang, setLang } = usePreferences();
  return (
    <fieldset class="switch" aria-label={words.language}>
      {(['en', 'it'] as const).map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={lang === language}
          onClick={() => setLang(language)}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}

/** Light, dark or as the system. */
export function ThemeToggle() {
  const { words, themeChoice, setThemeChoice } = usePreferences();
  const label = `${words.theme}: ${words.themes[themeChoice]}`;
  return (
    <button
      type="button"
      class="icon-button"
      title={label}
      aria-label={label}
      onClick={() => setThemeChoice(nextTheme(themeChoice))}
    >
      <Icon of={THEME_ICONS[themeChoice]} size={18} />
    </button>
  );
}
