/** @jsxImportSource react */
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { Plus, X } from 'lucide';
import { useEffect, useRef } from 'react';
import { useBench } from './bench-context.ts';
import { Icon, IconButton } from './icon.tsx';
import { ShareButton } from './share-button.tsx';

/** What GraphiQL calls a query without a name. */
const UNTITLED = '<untitled>';

/** The queries that are open, kept across reloads. */
export function TabStrip() {
  const { words } = useBench();
  const { addTab, changeTab, closeTab, stop } = useGraphiQLActions();
  const { tabs, active } = useGraphiQL((state) => ({ tabs: state.tabs, active: state.activeTabIndex }));
  const chosen = useRef<HTMLLIElement>(null);
  const id = tabs[active]?.id;
  useEffect(() => {
    if (id !== undefined) chosen.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [id]);
  const add = () => {
    // Its answer would come into the new tab.
    stop();
    addTab();
  };
  return (
    <div className="tab-strip">
      <ul className="tab-list" aria-label={words.openQueries}>
        {tabs.map(({ id, title: given }, index) => {
          const title = given === UNTITLED ? words.untitled : given;
          return (
            <li
              key={id}
              ref={index === active ? chosen : null}
              className={index === active ? 'query-tab is-active' : 'query-tab'}
            >
              <button
                type="button"
                className="query-tab-title"
                aria-current={index === active}
                onClick={() => index !== active && changeTab(index)}
              >
                {title}
              </button>
              {tabs.length > 1 && (
                <button
                  type="button"
                  className="query-tab-close"
                  aria-label={words.closeQuery(title)}
                  onClick={() => closeTab(index)}
                >
                  <Icon of={X} size={14} />
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <IconButton of={Plus} label={words.newQuery} onClick={add} />
      <ShareButton />
    </div>
  );
}
