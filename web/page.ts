import '@fontsource-variable/inter/wght.css';
import 'virtual:tokens.css';
import './styles/page/index.css';
import { bringChineseLetters } from './language/chinese-letters.ts';
import { nextTheme, THEME_CHOICES } from './state/preferences.ts';

/** What takes a script on a written page, besides letters: choosing light or dark. The button is hidden where scripts are off. */
const toggle = document.querySelector<HTMLButtonElement>('.theme-toggle');
const root = document.documentElement;
const STORED = 'chokepoint.theme';

function choice() {
  return THEME_CHOICES.find((theme) => theme === root.dataset.theme) ?? 'system';
}

function tell(button: HTMLButtonElement): void {
  const label = button.dataset[choice()] ?? '';
  button.title = label;
  button.ariaLabel = label;
  button.dataset.choice = choice();
}

const MEDIA = { system: '(prefers-color-scheme: dark)', light: 'not all', dark: 'all' };

/** Pictures come in both themes, and follow the choice. */
function chooseDrawings(): void {
  for (const source of document.querySelectorAll<HTMLSourceElement>('.drawn > source'))
    source.media = MEDIA[choice()];
}

function choose(button: HTMLButtonElement): void {
  const theme = nextTheme(choice());
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  tell(button);
  chooseDrawings();
  try {
    localStorage.setItem(STORED, theme);
  } catch {
    // Storage may be forbidden; then the choice lasts as long as the page.
  }
}

chooseDrawings();
if (toggle) {
  tell(toggle);
  toggle.hidden = false;
  toggle.addEventListener('click', () => choose(toggle));
}
void bringChineseLetters();
