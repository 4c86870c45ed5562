import { spokenDate } from '../../core/language/dates.ts';
import { type Actor, nameOf } from '../../core/model/actor.ts';
import { ACTOR_KINDS } from '../../core/model/actor-kinds.ts';
import { KindMark } from '../panels/kind-mark.tsx';
import { explorerAddress } from '../state/importing/glimpse.ts';
import { useLanguage, useWords } from './words.ts';

interface Props {
  actor: Actor;
  title: string;
  isLinked?: boolean;
}

/** What tells an actor from another. */
export function ActorFacts({ actor, title, isLinked = false }: Props) {
  const words = useWords();
  const lang = useLanguage();
  const name = nameOf(actor, lang === 'it' ? 'IT' : 'EN');
  const others = actor.names.map(({ text }) => text).filter((text) => text !== name);
  const facts = [
    { what: words.kind, value: ACTOR_KINDS[actor.kind].one[lang] },
    { what: words.country, value: actor.country },
    { what: words.since, value: actor.since && spokenDate(actor.since, lang) },
    { what: words.otherNames, value: [...new Set(others)].slice(0, 6).join(', ') },
    {
      what: words.identifiers,
      value: actor.identifiers.map(({ scheme, value }) => `${scheme} ${value}`).join(', '),
    },
    { what: words.website, value: actor.website },
  ];
  return (
    <div class="actor-facts">
      <p class="page-note">{title}</p>
      <p class="actor-name">
        <KindMark kind={actor.kind} />
        {isLinked ? (
          <a href={explorerAddress([actor.id])} target="_blank" rel="noreferrer">
            {name}
            <span class="visually-hidden"> ({words.opensElsewhere})</span>
          </a>
        ) : (
          name
        )}
      </p>
      <dl>
        {facts
          .filter(({ value }) => value)
          .map(({ what, value }) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
