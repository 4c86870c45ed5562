import { linkSentence } from '../../core/language/sentence.ts';
import { languageKey } from '../../core/language/text.ts';
import { type Actor, descriptionOf, nameOf } from '../../core/model/actor.ts';
import { ACTOR_KINDS } from '../../core/model/actor-kinds.ts';
import { isDisputed } from '../../core/model/link.ts';
import type { DetailsProps } from './details.tsx';

/** An actor and its links in the picture, each leading to who says so. */
export function ActorDetails({ actor, picture, lang, words, choose }: DetailsProps & { actor: Actor }) {
  const { labels } = picture.state;
  const links = picture.links.filter(({ from, to }) => from === actor.id || to === actor.id);
  const named = new Map(picture.actors.map((one) => [one.id, one]));
  const country = actor.country && new Intl.DisplayNames(lang, { type: 'region' }).of(actor.country);
  const about = [ACTOR_KINDS[actor.kind].one[lang], country, words.links(links.length)];
  return (
    <>
      <p class="embed-note">{about.filter(Boolean).join(' · ')}</p>
      <h2 lang={languageKey(labels)} dir="auto">
        {nameOf(actor, labels)}
      </h2>
      <p lang={languageKey(labels)} dir="auto">
        {descriptionOf(actor, labels)}
      </p>
      <ul class="embed-links">
        {links.map((link) => {
          const [from, to] = [named.get(link.from), named.get(link.to)];
          if (!from || !to) return null;
          return (
            <li key={link.id}>
              <button type="button" onClick={() => choose({ type: 'link', id: link.id })}>
                {isDisputed(link) && <strong class="embed-disputed">≠ </strong>}
                {linkSentence(link, from, to, labels)}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
