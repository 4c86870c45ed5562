import '@fontsource-variable/inter/wght.css';
import 'virtual:tokens.css';
import 'virtual:graphiql-tokens.css';
import '../styles/query.css';
import { render } from 'preact';
import { PreferencesProvider } from '../panels/preferences.tsx';
import { Page } from './page.tsx';

const root = document.getElementById('app');
if (root) {
  render(
    <PreferencesProvider>
      <Page />
    </PreferencesProvider>,
    root,
  );
}
