import { useState } from 'preact/hooks';
import { linkKinds } from '../../../core/model/link-kinds.ts';
import type { ActorDetails } from '../../api/actor-details.ts';
import { fetchLinkCounts } from '../../api/actor-details.ts';
import { spokenDate } from '../../language/dates.ts';
import { dayOfPicture } from '../../state/shown.ts';
import { useExplorer } from '../context.ts';
import { usePreferences } from '../preferences.tsx';
import { useQuery } from '../use-query.ts';
import { LinkGroup } from './link-group.tsx';

/** An actor's links, counted by kind and direction before any of them is fetched. */
export function LinkGroups({ actor }: { actor: ActorDetails }) {
  const { words, lang } = usePreferences();
  const day = dayOfPicture(useExplorer());
  const [isAnyDay, setAnyDay] = useState(false);
  const all = useQuery(isAnyDay ? actor.id : null, (signal) =>
    fetchLinkCounts({ id: actor.id, filter: {} }, signal),
  );
  const counts = [...(all.data ?? actor.linkCounts)].sort(
    (one, other) => linkKinds.indexOf(one.kind) - linkKinds.indexOf(other.kind),
  );
  const listed = counts.reduce((sum, { count }) => sum + count, 0);
  const others = actor.degree - listed;
  return (
    <section class="link-groups">
      <h3>
        {words.linksOf} <span class="figure">{listed}</span>
      </h3>
      {counts.map((count) => (
        <LinkGroup
          key={`${count.kind}${count.direction}`}
          actor={actor.id}
          count={count}
          filter={isAnyDay ? {} : { activeOn: day }}
        />
      ))}
      {!isAnyDay && others > 0 && (
        <p class="other-days">
          {words.otherDays(others, spokenDate(day, lang))}{' '}
          <button type="button" class="link-button" onClick={() => setAnyDay(true)}>
            {words.includeThem}
          </button>
        </p>
      )}
    </section>
  );
}
