import { Monitor, Moon, Sun } from 'lucide';
import { LANGUAGES } from '../../core/language/text.ts';
import { visit } from '../commands/address-sync.ts';
import { nextTheme } from '../state/preferences.ts';
import { useExplorer, useSession } from './context.ts';
import { Icon } from './icon.tsx';
import { usePreferences } from './preferences.tsx';
import { SearchBox } from './search-box.tsx';
import { SiteNav } from './site-nav.tsx';
import { ViewsMenu } from './views-menu.tsx';

const THEME_ICONS = { system: Monitor, light: Sun, dark: Moon };

export function Header({ onSearched }: { onSearched: () => void }) {
  const { words } = usePreferences();
  const session = useSession();
  const isEmpty = useExplorer().history.present.actors.length === 0;
  const goHome = (event: MouseEvent) => {
    event.preventDefault();
    visit(session, '/');
  };
  return (
    <header class="header">
      <a class="wordmark" href="/" onClick={goHome}>
        Chokepoint
      </a>
      <div class="header-search">
        {!isEmpty && <SearchBox id="search" placeholder={words.search} onDone={onSearched} />}
      </div>
      <SiteNav here="explore" onHere={goHome} />
      <div class="header-tools">
        <ViewsMenu />
        <LabelsChoice />
        <LanguageChoice />
        <ThemeToggle />
      </div>
    </header>
  );
}

function LabelsChoice() {
  const { words } = usePreferences();
  const session = useSession();
  const { labels } = useExplorer().history.present;
  return (
    <label class="choice">
      <span>{words.labels}</span>
      <select
        aria-label={words.labels}
        value={labels}
        onChange={({ currentTarget }) => {
          const chosen = LANGUAGES.find((language) => language === currentTarget.value);
          if (chosen) session.dispatch({ type: 'label', labels: chosen });
        }}
      >
        {LANGUAGES.map((language) => (
          <option key={language} value={language}>
            {words.labelLanguages[language]}
          </option>
        ))}
      </select>
    </label>
  );
}

function LanguageChoice() {
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

function ThemeToggle() {
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
