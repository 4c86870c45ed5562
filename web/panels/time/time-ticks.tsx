import { showPolicy } from '../../commands/show-policy.ts';
import { spokenDate } from '../../language/dates.ts';
import { firstDayOf, type Policy } from '../../state/policies.ts';
import { positionOf, type TimeScale } from '../../state/time-scale.ts';
import { useExplorer, useSession } from '../context.ts';
import { usePreferences } from '../preferences.tsx';

/** Where on the track policies stand. By keyboard they are reached through their list. */
export function TimeTicks({ scale, policies }: { scale: TimeScale; policies: readonly Policy[] }) {
  const { lang } = usePreferences();
  const session = useSession();
  const { labels } = useExplorer().history.present;
  return (
    <>
      {policies.map((policy) => {
        const at = positionOf(scale, firstDayOf(policy)) / scale.days;
        const name = `${spokenDate(policy.since, lang)} · ${policy.names[labels]}`;
        if (at < 0 || at > 1) return null;
        return (
          <button
            key={policy.id}
            type="button"
            class="time-tick"
            tabIndex={-1}
            title={name}
            aria-label={name}
            style={{ '--at': at }}
            onClick={() => void showPolicy(session, policy)}
          />
        );
      })}
    </>
  );
}
