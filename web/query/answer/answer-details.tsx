import { useExplorer } from '../../panels/context.ts';
import { LinkPanel } from '../../panels/link/link-panel.tsx';
import { PictureSummary } from '../../panels/picture-summary.tsx';
import { usePreferences } from '../../panels/preferences.tsx';
import { SeveralLinks } from '../../panels/several/several-links.tsx';
import { isNothing, soleTarget } from '../../state/selection.ts';
import { selectedLinks } from '../../state/several.ts';
import type { Shown } from '../../state/shown.ts';
import { AnswerActor } from './answer-actor.tsx';

const ID = 'answer-details';

/** Where Enter on the canvas leads. */
export function focusDetails(): void {
  document.getElementById(ID)?.focus();
}

/** What is known of the actor or link that one has selected in an answer, and who says so. */
export function AnswerDetails({ shown }: { shown: Shown }) {
  const { words } = usePreferences();
  const { selection } = useExplorer();
  return (
    <aside id={ID} class="answer-details" aria-label={words.details} tabIndex={-1}>
      {isNothing(selection) ? <PictureSummary shown={shown} /> : <Selected shown={shown} />}
    </aside>
  );
}

function Selected({ shown }: { shown: Shown }) {
  const { words } = usePreferences();
  const { selection, facts } = useExplorer();
  const target = soleTarget(selection);
  if (target?.type === 'link') return <LinkPanel key={target.id} id={target.id} />;
  if (target) return <AnswerActor key={target.id} id={target.id} shown={shown} />;
  return (
    <article class="several">
      <h2>{words.selected(selection.actors.length, selection.links.length)}</h2>
      <SeveralLinks title={words.selectedLinks} links={selectedLinks(facts, selection)} />
    </article>
  );
}
