import { Plus } from 'lucide';
import { type ActorInCommon, fetchCommonNeighbours, MOST_IN_COMMON } from '../api/common-neighbours.ts';
import { addAll } from '../commands/add.ts';
import { spokenDate } from '../language/dates.ts';
import { MOST_STARTS } from '../state/expansion.ts';
import { only } from '../state/selection.ts';
import { dayOfPicture } from '../state/shown.ts';
import { useExplorer, useSession } from './context.ts';
import { Icon } from './icon.tsx';
import { KindMark } from './kind-mark.tsx';
import { Pending } from './pending.tsx';
import { usePreferences } from './preferences.tsx';
import { useQuery } from './use-query.ts';

/** The actors that are linked to every one of these on the picture's day. */
export function CommonNeighbours({ ids }: { ids: readonly string[] }) {
  const { words, lang } = usePreferences();
  const explorer = useExplorer();
  const { labels } = explorer.history.present;
  const day = dayOfPicture(explorer);
  const isTooMany = ids.length > MOST_STARTS;
  const asked = [...ids].sort();
  const { data, failure } = useQuery(isTooMany ? null : JSON.stringify([asked, day, labels]), (signal) =>
    fetchCommonNeighbours({ ids: asked, filter: { activeOn: day }, labels }, signal),
  );
  return (
    <section class="common">
      <h3>
        {words.commonNeighbours} {data && <span class="figure">{data.length}</span>}
      </h3>
      {isTooMany && <p class="hint">{words.atMostAtOnce(MOST_STARTS)}</p>}
      {!isTooMany && !data && <Pending failure={failure} />}
      {data?.length === 0 && <p class="hint">{words.noneInCommon(spokenDate(day, lang))}</p>}
      {data && data.length > 0 && <Found found={data} />}
    </section>
  );
}

function Found({ found }: { found: readonly ActorInCommon[] }) {
  const { words } = usePreferences();
  const session = useSession();
  const { actors } = useExplorer().history.present;
  const there = new Set(actors.map(({ id }) => id));
  const missing = found.filter(({ id }) => !there.has(id)).map(({ id }) => id);
  return (
    <>
      {missing.length > 1 && (
        <button type="button" class="small-button" onClick={() => void addAll(session, missing)}>
          <Icon of={Plus} size={14} /> {words.addThese(missing.length)}
        </button>
      )}
      <ul class="several-list">
        {found.map((actor) => (
          <InCommon key={actor.id} actor={actor} isThere={there.has(actor.id)} />
        ))}
      </ul>
      {found.length === MOST_IN_COMMON && <p class="hint">{words.firstOnes(MOST_IN_COMMON)}</p>}
    </>
  );
}

function InCommon({ actor: { id, name, kind, links }, isThere }: { actor: ActorInCommon; isThere: boolean }) {
  const { words } = usePreferences();
  const session = useSession();
  const { labels } = useExplorer().history.present;
  const about = (
    <>
      <KindMark kind={kind} size={12} />
      <span lang={labels.toLowerCase()}>{name}</span>
      <small>
        {words.linkCount(links)}
        {isThere && ` · ${words.onCanvas}`}
      </small>
    </>
  );
  return (
    <li>
      {isThere ? (
        <button
          type="button"
          class="several-name"
          onClick={() => session.dispatch({ type: 'select', selection: only({ type: 'actor', id }) })}
        >
          {about}
        </button>
      ) : (
        <span class="several-name">{about}</span>
      )}
      {!isThere && (
        <button
          type="button"
          class="icon-button"
          aria-label={words.addNamed(name)}
          title={words.addNamed(name)}
          onClick={() => void addAll(session, [id])}
        >
          <Icon of={Plus} size={14} />
        </button>
      )}
    </li>
  );
}
