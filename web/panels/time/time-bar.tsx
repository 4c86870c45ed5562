import { useMemo, useState } from 'preact/hooks';
import { fetchPolicies, fetchTimeline } from '../../api/timeline.ts';
import { quartersOf } from '../../state/buckets.ts';
import { dayChanges } from '../../state/change-days.ts';
import type { LinkFact } from '../../state/facts.ts';
import { contentOf, type Shown } from '../../state/shown.ts';
import { linksOnAnyDay } from '../../state/time-links.ts';
import { timeScale } from '../../state/time-scale.ts';
import { useExplorer } from '../context.ts';
import { useQuery } from '../use-query.ts';
import { TimeAnswer } from './time-answer.tsx';
import { TimeDays } from './time-days.tsx';
import { TimeMoves } from './time-moves.tsx';
import { TimeNews } from './time-news.tsx';
import { TimePolicies } from './time-policies.tsx';
import { TimeTrack } from './time-track.tsx';
import { UndatedSwitch } from './time-undated.tsx';

/** The day whose links are shown, a second one for the difference, and what began and ended around them. */
export function TimeBar({ shown }: { shown: Shown }) {
  const { today, history } = useExplorer();
  const { actors } = history.present;
  const links = useLinksOnAnyDay();
  const quarters = useMemo(() => quartersOf(links), [links]);
  const changes = useMemo(() => dayChanges(links), [links]);
  const whole = useQuery('timeline', fetchTimeline);
  // What needs an actor to be of use is not fetched before there is one.
  const [isUsed, setUsed] = useState(false);
  if (actors.length > 0 && !isUsed) setUsed(true);
  const policies = useQuery(isUsed ? 'policies' : null, fetchPolicies);
  const buckets = whole.data ?? (whole.failure ? quarters : null);
  const scale = buckets && timeScale(buckets, today);
  return (
    <>
      <TimeDays />
      {scale && <TimeMoves scale={scale} changes={changes} />}
      <div class="time-middle">
        <TimeNews changes={changes} />
        <TimeAnswer shown={shown} />
        {scale && (
          <TimeTrack scale={scale} whole={buckets} own={quarters} policies={policies.data?.policies ?? []} />
        )}
      </div>
      <div class="time-choices">
        <TimePolicies query={policies} />
        <UndatedSwitch />
      </div>
    </>
  );
}

function useLinksOnAnyDay(): LinkFact[] {
  const { facts, history } = useExplorer();
  const { activeOn: _, comparedWith: __, ...timeless } = history.present;
  return useMemo(() => linksOnAnyDay(timeless, facts), [...contentOf(timeless), facts]);
}
