import { languageKey } from '../../core/language/text.ts';
import { type Actor, descriptionOf, nameOf } from '../../core/model/actor.ts';
import { ACTOR_KINDS } from '../../core/model/actor-kinds.ts';
import type { DetailsProps } from './details.tsx';
import { LinkList } from './link-list.tsx';

/** An actor and its links in the picture. */
export function ActorDetails({ actor, ...props }: DetailsProps & { actor: Actor }) {
  const { picture, lang, words } = props;
  const { labels } = picture.state;
  const links = picture.links.filter(({ from, to }) => from === actor.id || to === actor.id);
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
      <LinkList {...props} links={links} />
    </>
  );
}
