import type { DatedPicture } from '../../core/exchange/on-day.ts';
import type { EmbedMessages } from '../language/words/embed.ts';
import type { InterfaceLanguage } from '../state/preferences.ts';
import type { Selection, Target } from '../state/selection.ts';
import { ActorDetails } from './actor-details.tsx';
import { LinkDetails } from './link-details.tsx';
import { LinkList } from './link-list.tsx';

export interface DetailsProps {
  picture: DatedPicture;
  lang: InterfaceLanguage;
  words: EmbedMessages;
  choose: (target: Target) => void;
}

/** What is known of the actor, the link or the links that were chosen. */
export function Details({ selection, ...props }: DetailsProps & { selection: Selection }) {
  const { picture, words } = props;
  const actor = picture.actors.find(({ id }) => selection.actors.includes(id));
  const links = picture.links.filter(({ id }) => selection.links.includes(id));
  const [link] = links;
  if (actor) return <ActorDetails {...props} actor={actor} />;
  if (!link) return <p class="embed-note">{words.hint}</p>;
  if (links.length === 1) return <LinkDetails {...props} link={link} />;
  return (
    <>
      <h2>{words.links(links.length)}</h2>
      <LinkList {...props} links={links} />
    </>
  );
}
