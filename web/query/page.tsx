import { useEffect, useRef } from 'preact/hooks';
import { explain } from '../language/explain.ts';
import { workbenchWords } from '../language/words/workbench.ts';
import { LanguageChoice, ThemeToggle } from '../panels/page-choices.tsx';
import { usePreferences } from '../panels/preferences.tsx';
import { SiteNav } from '../panels/site-nav.tsx';
import { askAgain, useQuery } from '../panels/use-query.ts';

const load = async () => import('./open-workbench.tsx');

/** The page /query: the product's header, and below it GraphiQL, whose code comes after the first paint. */
export function Page() {
  const { lang, theme, words } = usePreferences();
  const own = workbenchWords[lang];
  const { data: code, failure } = useQuery('code', load);
  const host = useRef<HTMLDivElement>(null);
  const tell = useRef<ReturnType<typeof import('./open-workbench.tsx')['openWorkbench']>>();
  useEffect(() => {
    if (!code || !host.current) return;
    tell.current ??= code.openWorkbench(host.current);
    tell.current({ lang, theme, words: own });
  }, [code, lang, theme, own]);
  useEffect(() => {
    document.title = own.pageTitle;
  }, [own]);
  return (
    <div class="query-page">
      <header class="header">
        <a class="wordmark" href="/">
          Chokepoint
        </a>
        <div class="header-search" />
        <SiteNav here="ask" />
        <div class="header-tools">
          <LanguageChoice />
          <ThemeToggle />
        </div>
      </header>
      <main class="query-main">
        <h1 class="visually-hidden">{own.pageTitle}</h1>
        {!code && !failure && <p class="pending">{words.loading}</p>}
        {failure && (
          <div class="failed">
            <p class="warning" role="alert">
              {explain(failure, words)}
            </p>
            <button type="button" class="small-button" onClick={askAgain}>
              {words.tryAgain}
            </button>
          </div>
        )}
        <div class="query-host" ref={host} />
      </main>
    </div>
  );
}
