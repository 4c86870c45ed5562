import type { FoundPath, PathStep } from '../api/paths.ts';
import { selectStep, showPath } from '../commands/show-path.ts';
import { useExplorer, useSession } from './context.ts';
import { LineMark } from './line-mark.tsx';
import { useWords } from './preferences.tsx';

/** Paths as sentences; choosing one draws it and lifts it out of the picture. */
export function FoundPaths({ paths }: { paths: FoundPath[] }) {
  const words = useWords();
  const { route } = useExplorer();
  const shown = route?.links.join(' ');
  return (
    <>
      <p class="hint" role="status">
        {words.foundPaths(paths.length)}
      </p>
      <ol class="found-paths">
        {paths.map((path) => {
          const key = path.steps.map(({ link }) => link).join(' ');
          return <PathCard key={key} path={path} isShown={key === shown} />;
        })}
      </ol>
    </>
  );
}

function PathCard({ path, isShown }: { path: FoundPath; isShown: boolean }) {
  const words = useWords();
  const session = useSession();
  return (
    <li class={isShown ? 'path-card shown' : 'path-card'}>
      <button
        type="button"
        class="path-show"
        aria-pressed={isShown}
        onClick={() => void showPath(session, path)}
      >
        <span class="path-length">{words.steps(path.steps.length)}</span>
        <span class="path-action">{words.showPath}</span>
      </button>
      <ol>
        {path.steps.map((step) => (
          <Step key={step.link} step={step} path={path} />
        ))}
      </ol>
    </li>
  );
}

function Step({ step, path }: { step: PathStep; path: FoundPath }) {
  const words = useWords();
  const session = useSession();
  const kind = path.facts.links.get(step.link)?.kind;
  const isDisputed = step.confidence === 'DISPUTED';
  return (
    <li>
      <button type="button" class="path-step" onClick={() => void selectStep(session, path, step)}>
        {kind && <LineMark kind={kind} disputed={isDisputed} />}
        <span>
          {step.sentence}
          {isDisputed && <em class="confidence disputed"> {words.disputed}</em>}
        </span>
      </button>
    </li>
  );
}
