import { otherEnd } from '../../core/model/link.ts';
import { LINK_KINDS } from '../../core/model/link-kinds.ts';
import { fetchLinkCounts } from '../api/actor-details.ts';
import { collapse, EXPANSION, expand } from '../commands/expand.ts';
import { shownAlong } from '../state/along.ts';
import { isExpanded } from '../state/collapse.ts';
import { linksAmong } from '../state/facts.ts';
import { dayOfPicture } from '../state/shown.ts';
import { askPaths } from './ask-paths.ts';
import { useExplorer, useSession } from './context.ts';
import { LineMark } from './line-mark.tsx';
import { MenuItem } from './menu.tsx';
import { usePreferences } from './preferences.tsx';
import { useQuery } from './use-query.ts';

/** Wraps a deed so that the menu closes first. */
export type Choose = (deed: () => void) => () => void;

export function ActorMenu({ id, choose }: { id: string; choose: Choose }) {
  const { words } = usePreferences();
  const session = useSession();
  const { history, facts } = useExplorer();
  const { actors } = history.present;
  const isPinned = actors.some((actor) => actor.id === id && actor.pinned);
  const others = (kept: ReadonlySet<string>) =>
    actors.map((actor) => actor.id).filter((other) => !kept.has(other));
  const neighbours = () => {
    const links = linksAmong(facts, new Set(actors.map((actor) => actor.id)));
    return new Set([
      id,
      ...links.filter(({ from, to }) => from === id || to === id).map((link) => otherEnd(link, id)),
    ]);
  };
  const remove = (ids: string[]) => choose(() => session.dispatch({ type: 'remove', ids }));
  return (
    <>
      <p class="menu-title">{facts.actors.get(id)?.names[history.present.labels]}</p>
      <MenuItem keys="E" onChoose={choose(() => void expand(session, id))}>
        {words.expand}
      </MenuItem>
      {isExpanded(actors, id) && (
        <MenuItem keys="C" onChoose={choose(() => collapse(session, id))}>
          {words.collapse}
        </MenuItem>
      )}
      <ExpandByKind id={id} choose={choose} />
      <hr />
      <MenuItem onChoose={choose(() => askPaths(session, { from: id }))}>{words.pathsFrom}</MenuItem>
      <MenuItem onChoose={choose(() => askPaths(session, { to: id }))}>{words.pathsTo}</MenuItem>
      <hr />
      <MenuItem
        keys="P"
        onChoose={choose(() => session.dispatch({ type: 'pin', ids: [id], pinned: !isPinned }))}
      >
        {isPinned ? words.unpin : words.pin}
      </MenuItem>
      <MenuItem onChoose={remove(others(neighbours()))}>{words.focus}</MenuItem>
      <MenuItem keys="H" onChoose={remove([id])}>
        {words.removeActor}
      </MenuItem>
      <MenuItem keys="⇧ H" onChoose={remove(others(new Set([id])))}>
        {words.removeOthers}
      </MenuItem>
    </>
  );
}

/** Kinds and directions with their counts, before anything is fetched. */
function ExpandByKind({ id, choose }: { id: string; choose: Choose }) {
  const { words, lang } = usePreferences();
  const session = useSession();
  const explorer = useExplorer();
  const day = dayOfPicture(explorer);
  const { data } = useQuery(`${id}|${day}`, (signal) =>
    fetchLinkCounts({ id, filter: { activeOn: day } }, signal),
  );
  const open = (data ?? []).filter(
    ({ kind, direction, count }) => shownAlong(explorer, id, { kinds: [kind], direction }) < count,
  );
  if (open.length === 0) return null;
  return (
    <fieldset aria-label={words.expandBy} class="menu-kinds">
      {open.map(({ kind, direction, count }) => (
        <MenuItem
          key={`${kind}${direction}`}
          keys={count > EXPANSION ? words.shownOf(EXPANSION, count) : String(count)}
          onChoose={choose(() => void expand(session, id, { kinds: [kind], direction }))}
        >
          <LineMark kind={kind} /> {LINK_KINDS[kind][direction === 'IN' ? 'in' : 'out'][lang]}
        </MenuItem>
      ))}
    </fieldset>
  );
}
