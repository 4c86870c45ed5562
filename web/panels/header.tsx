import { LANGUAGES } from '../../core/language/text.ts';
import { visit } from '../commands/address-sync.ts';
import { useExplorer, useSession } from './context.ts';
import { LanguageChoice, ThemeToggle } from './page-choices.tsx';
import { usePreferences } from './preferences.tsx';
import { SearchBox } from './search/search-box.tsx';
import { SiteNav } from './site-nav.tsx';
import { ViewsMenu } from './views/views-menu.tsx';

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
