import { timeOf } from '../../../core/language/link-words.ts';
import type { FoundPath, PathStep } from '../../api/paths.ts';
import { linksOf, selectStep, showPath, showPaths } from '../../commands/show-path.ts';
import { useExplorer, useSession } from '../context.ts';
import { LineMark } from '../line-mark.tsx';
import { usePreferences } from '../preferences.tsx';
import { usePathWords } from './use-path-words.ts';

interface Props {
  paths: FoundPath[];
  /** The links need not be active on the day of the picture, so that each says when it was. */
  withDates: boolean;
}

/** Paths as sentences; choosing one, or all, draws it and lifts it out of the picture. */
export function FoundPaths({ paths, withDates }: Props) {
  const pathWords = usePathWords();
  const session = useSession();
  const { route } = useExplorer();
  const shown = route?.links.join(' ');
  return (
    <>
      <div class="paths-found">
        <p class="hint" role="status">
          {pathWords.foundPaths(paths.length)}
        </p>
        {paths.length > 1 && (
          <button
            type="button"
            class="small-button"
            aria-pressed={linksOf(paths).join(' ') === shown}
            onClick={() => void showPaths(session, paths)}
          >
            {pathWords.drawAll}
          </button>
        )}
      </div>
      <ol class="found-paths">
        {paths.map((path) => {
          const key = path.steps.map(({ link }) => link).join(' ');
          return <PathCard key={key} path={path} isShown={key === shown} withDates={withDates} />;
        })}
      </ol>
    </>
  );
}

interface CardProps {
  path: FoundPath;
  isShown: boolean;
  withDates: boolean;
}

function PathCard({ path, isShown, withDates }: CardProps) {
  const pathWords = usePathWords();
  const session = useSession();
  return (
    <li class={isShown ? 'path-card shown' : 'path-card'}>
      <button
        type="button"
        class="path-show"
        aria-pressed={isShown}
        onClick={() => void showPath(session, path)}
      >
        <span class="path-length">{pathWords.steps(path.steps.length)}</span>
        <span class="path-action">{pathWords.showPath}</span>
      </button>
      <ol>
        {path.steps.map((step) => (
          <Step key={step.link} step={step} path={path} withDates={withDates} />
        ))}
      </ol>
    </li>
  );
}

interface StepProps {
  step: PathStep;
  path: FoundPath;
  withDates: boolean;
}

function Step({ step, path, withDates }: StepProps) {
  const { words, lang } = usePreferences();
  const session = useSession();
  const kind = path.facts.links.get(step.link)?.kind;
  const isDisputed = step.confidence === 'DISPUTED';
  return (
    <li>
      <button type="button" class="path-step" onClick={() => void selectStep(session, path, step)}>
        {kind && <LineMark kind={kind} disputed={isDisputed} />}
        <span>
          {step.sentence}
          {withDates && <small class="path-span"> · {timeOf(step, lang)}</small>}
          {isDisputed && <em class="confidence disputed"> {words.disputed}</em>}
        </span>
      </button>
    </li>
  );
}
