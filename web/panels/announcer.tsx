import { ACTOR_KINDS } from '../../core/model/actor-kinds.ts';
import { verbTo } from '../../core/model/link-kinds.ts';
import { isNothing, soleTarget } from '../state/selection.ts';
import { useExplorer } from './context.ts';
import { usePreferences } from './preferences.tsx';
import { useStepTold } from './use-step-told.ts';

/** Says aloud what has been selected, "NVIDIA, company, United States, 61 links", and what a step did. */
export function Announcer() {
  const { words, lang } = usePreferences();
  const { selection, facts, history } = useExplorer();
  const nameOf = (id: string) => facts.actors.get(id)?.names[history.present.labels] ?? id;
  const regions = new Intl.DisplayNames(lang, { type: 'region' });

  function announcement(): string {
    const target = soleTarget(selection);
    if (target?.type === 'actor') {
      const actor = facts.actors.get(target.id);
      if (!actor) return '';
      const country = actor.country === null ? null : (regions.of(actor.country) ?? null);
      const kind = ACTOR_KINDS[actor.kind].one[lang].toLowerCase();
      return words.announceActor(nameOf(actor.id), kind, country, words.linkCount(actor.degree));
    }
    if (!target && !isNothing(selection))
      return words.selected(selection.actors.length, selection.links.length);
    const link = target && facts.links.get(target.id);
    const end = link && facts.actors.get(link.to);
    if (!link || !end) return '';
    const sentence = `${nameOf(link.from)} ${verbTo(link.kind, end.kind)[lang]} ${nameOf(link.to)}`;
    return `${sentence}, ${words.confidence[link.confidence]}`;
  }

  return (
    <>
      <p class="visually-hidden" role="status" aria-live="polite">
        {announcement()}
      </p>
      <p class="visually-hidden" role="status" aria-live="polite">
        {useStepTold()}
      </p>
    </>
  );
}
