import { ArrowUpDown } from 'lucide';
import { useLayoutEffect } from 'preact/hooks';
import { encodePaths } from '../../../core/view/address.ts';
import { LONGEST_PATH, type PathsQuestion } from '../../../core/view/paths-question.ts';
import { fetchPaths } from '../../api/paths.ts';
import { apiLanguage } from '../../commands/session.ts';
import { spokenDate } from '../../language/dates.ts';
import { dayOfPicture } from '../../state/shown.ts';
import { useExplorer, useSession } from '../context.ts';
import { CopyButton } from '../copy-button.tsx';
import { FamilyChoice } from '../family-choice.tsx';
import { Icon } from '../icon.tsx';
import { Pending } from '../pending.tsx';
import { usePreferences } from '../preferences.tsx';
import { ActorPicker } from '../search/actor-picker.tsx';
import { useQuery } from '../use-query.ts';
import { toOpenEnd } from './ask-paths.ts';
import { AvoidList } from './avoid-list.tsx';
import { FoundPaths } from './found-paths.tsx';
import { PathDay } from './path-day.tsx';
import { usePathWords } from './use-path-words.ts';

const LENGTHS = Array.from({ length: LONGEST_PATH }, (_, index) => index + 1);

/** How one actor leads to another: the question above, the answers as sentences below. */
export function PathsPanel() {
  const { words } = usePreferences();
  const pathWords = usePathWords();
  const session = useSession();
  const explorer = useExplorer();
  const { paths } = explorer;
  useLayoutEffect(toOpenEnd, []);
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
          {pathWords.upTo}{' '}
          <select
            value={paths.maxLength}
            onChange={({ currentTarget }) => ask({ maxLength: Number(currentTarget.value) })}
          >
            {LENGTHS.map((length) => (
              <option key={length} value={length}>
                {pathWords.steps(length)}
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
          {pathWords.followDirection}
        </label>
      </div>
      <AvoidList avoid={paths.avoid} onChange={(avoid) => ask({ avoid })} />
      <PathDay day={paths.day} dayOfPicture={dayOfPicture(explorer)} onChange={(day) => ask({ day })} />
      <FamilyChoice choice={paths} onChange={ask} />
      <Answer />
    </section>
  );
}

function Answer() {
  const { lang } = usePreferences();
  const pathWords = usePathWords();
  const session = useSession();
  const explorer = useExplorer();
  const { from, to, ...conditions } = explorer.paths;
  const picture = explorer.history.present;
  const day = dayOfPicture(explorer);
  const question: PathsQuestion | null =
    from !== null && to !== null && from !== to ? { from, to, ...conditions } : null;
  const { data, loading, failure } = useQuery(question && JSON.stringify([question, day, lang]), (signal) =>
    question
      ? fetchPaths(question, { dayOfPicture: day, lang: apiLanguage(session) }, signal)
      : Promise.resolve([]),
  );
  if (!question)
    return (
      <p class="side-empty">{from !== null && from === to ? pathWords.sameActor : pathWords.pathsHint}</p>
    );
  if (!data || failure !== null) return <Pending failure={failure} />;
  if (data.length === 0 && !loading)
    return (
      <p class="side-empty">
        {conditions.day === 'any'
          ? pathWords.noneOnAnyDay
          : pathWords.noPaths(spokenDate(conditions.day === 'picture' ? day : conditions.day.on, lang))}
      </p>
    );
  const address = new URL(`/?${encodePaths(question, picture)}`, location.origin).href;
  return (
    <>
      <FoundPaths paths={data} withDates={conditions.day !== 'picture'} />
      <p class="paths-address">
        <CopyButton key={address} text={address} label={pathWords.copyQuestion} />
      </p>
    </>
  );
}
