import type { DatedPicture } from '../../core/exchange/on-day.ts';
import type { EmbedMessages } from '../language/words/embed.ts';
import type { InterfaceLanguage } from '../state/preferences.ts';
import type { Target } from '../state/selection.ts';
import { ActorDetails } from './actor-details.tsx';
import { LinkDetails } from './link-details.tsx';

export interface DetailsProps {
  picture: DatedPicture;
  lang: InterfaceLanguage;
  words: EmbedMessages;
  choose: (target: Target) => void;
}

/** What is known of the actor or link that was chosen. */
export function Details({ target, ...props }: DetailsProps & { target: Target | null }) {
  const { picture, words } = props;
  const actor = picture.actors.find(({ id }) => target?.type === 'actor' && id === target.id);
  const link = picture.links.find(({ id }) => target?.type === 'link' && id === target.id);
  if (actor) return <ActorDetails {...props} actor={actor} />;
  if (link) return <LinkDetails {...props} link={link} />;
  return <p class="embed-note">{words.hint}</p>;
}
