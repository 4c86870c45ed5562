import '../page.ts';
import '../styles/page/import.css';
import { render } from 'preact';
import { ImportApp } from './import-app.tsx';
import { LanguageContext } from './words.ts';

const root = document.getElementById('import');
if (root) {
  render(
    <LanguageContext.Provider value={document.documentElement.lang === 'it' ? 'it' : 'en'}>
      <ImportApp limit={Number(root.dataset.limit)} />
    </LanguageContext.Provider>,
    root,
  );
}
