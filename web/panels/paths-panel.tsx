import { ArrowUpDown } from 'lucide';
import { fetchPaths, pathFilter } from '../api/paths.ts';
import { spokenDate } from '../language/dates.ts';
import { dayOfPicture } from '../state/shown.ts';
import { ActorPicker } from './actor-picker.tsx';
import { AvoidList } from './avoid-list.tsx';
import { useExplorer, useSession } from './context.ts';
import { FamilyChoice } from './family-choice.tsx';
import { FoundPaths } from './found-paths.tsx';
import { Icon } from './icon.tsx';
import { Pending } from './pending.tsx';
import { usePreferences } from './preferences.tsx';
import { useQuery } from './use-query.ts';

const LENGTHS = [1, 2, 3, 4, 5, 6];

/** How one actor leads to another: the question above, the answers as sentences below. */
export function PathsPanel() {
  const { words } = usePreferences();
  const session = useSession();
  const { paths } = useExplorer();
  const ask = (draft: Partial<typeof paths>) => session.dispatch({ type: 'askPaths', draft });
  return (
    <section class="paths">
      <div class="path-ends">
        <ActorPicker
          id="path-from"
          label={words.from}
          chosen={paths.from}
          onChoose={(from) => ask({ from })}
        />
        <ActorPicker id="path-to" label={words.to} chosen={paths.to} onChoose={(to) => ask({ to })} />
        <button
          type="button"
          class="icon-button swap"
          title={words.swap}
          aria-label={words.swap}
          onClick={() => ask({ from: paths.to, to: paths.from })}
        >
          <Icon of={ArrowUpDown} />
        </button>
      </div>
      <div class="path-conditions">
        <label>
          {words.upTo}{' '}
          <select
            value={paths.maxLength}
            onChange={({ currentTarget }) => ask({ maxLength: Number(currentTarget.value) })}
          >
            {LENGTHS.map((length) => (
              <option key={length} value={length}>
                {words.steps(length)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <input
            type="checkbox"
            checked={paths.directed}
            onChange={({ currentTarget }) => ask({ directed: currentTarget.checked })}
          />{' '}
          {words.followDirection}
        </label>
      </div>
      <AvoidList avoid={paths.avoid} onChange={(avoid) => ask({ avoid })} />
      <FamilyChoice chosen={paths.families} onChange={(families) => ask({ families })} />
      <Answer />
    </section>
  );
}

function Answer() {
  const { words, lang } = usePreferences();
  const explorer = useExplorer();
  const { from, to, avoid, families, maxLength, directed } = explorer.paths;
  const day = dayOfPicture(explorer);
  const filter = pathFilter(day, families);
  const question =
    from !== null && to !== null && from !== to ? { from, to, avoid: [...avoid], maxLength, directed } : null;
  const { data, loading, failure } = useQuery(
    question && JSON.stringify([question, filter, lang]),
    (signal) =>
      question
        ? fetchPaths({ ...question, filter, lang: lang === 'it' ? 'IT' : 'EN' }, signal)
        : Promise.resolve([]),
  );
  if (!question)
    return <p class="side-empty">{from !== null && from === to ? words.sameActor : words.pathsHint}</p>;
  if (!data || failure !== null) return <Pending failure={failure} />;
  if (data.length === 0 && !loading) return <p class="side-empty">{words.noPaths(spokenDate(day, lang))}</p>;
  return <FoundPaths paths={data} />;
}
