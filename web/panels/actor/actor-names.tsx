import { languageKey } from '../../../core/language/text.ts';
import type { ActorDetails } from '../../api/actor-details.ts';
import { useExplorer } from '../context.ts';

/** The name that the labels show, then its official names in other languages, then all others. */
export function ActorNames({ actor }: { actor: ActorDetails }) {
  const { facts, history } = useExplorer();
  const { labels } = history.present;
  const label = facts.actors.get(actor.id)?.names[labels] ?? actor.names[0]?.text ?? actor.id;
  const others = actor.names.filter(
    ({ text }, index, names) => text !== label && names.findIndex((name) => name.text === text) === index,
  );
  return (
    <>
      <h2 lang={languageKey(labels)}>{label}</h2>
      {others.length > 0 && (
        <p class="other-names">
          {others.map(({ text, lang, kind }) => (
            <span key={text} lang={lang} class={kind === 'OFFICIAL' ? 'official' : undefined}>
              {text}
            </span>
          ))}
        </p>
      )}
    </>
  );
}
