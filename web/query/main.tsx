import '@fontsource-variable/inter/wght.css';
import 'virtual:tokens.css';
import 'virtual:graphiql-tokens.css';
import '../styles/query.css';
import { render } from 'preact';
import { loadAnewForMissingCode } from '../commands/load-anew.ts';
import { bringChineseLetters } from '../language/chinese-letters.ts';
import { PreferencesProvider } from '../panels/preferences.tsx';
import { Page } from './page.tsx';

loadAnewForMissingCode();

const root = document.getElementById('app');
if (root) {
  render(
    <PreferencesProvider>
      <Page />
    </PreferencesProvider>,
    root,
  );
}

void bringChineseLetters();
