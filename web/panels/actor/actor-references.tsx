import { ExternalLink } from 'lucide';
import type { ActorDetails } from '../../api/actor-details.ts';
import { spokenDate } from '../../language/dates.ts';
import { Icon } from '../icon.tsx';
import { usePreferences } from '../preferences.tsx';

/** Where else the actor is known: website and identifiers. */
export function ActorReferences({ actor: { website, identifiers, since } }: { actor: ActorDetails }) {
  const { words, lang } = usePreferences();
  if (website === null && identifiers.length === 0 && since === null) return null;
  return (
    <dl class="facts references">
      {website !== null && (
        <>
          <dt>{words.website}</dt>
          <dd>
            <a href={website} target="_blank" rel="noopener noreferrer">
              {website.replace(/^https?:\/\/(www\.)?|\/$/g, '')}
              <Icon of={ExternalLink} size={12} />
            </a>
          </dd>
        </>
      )}
      {identifiers.map(({ scheme, value }) => (
        <>
          <dt>{scheme}</dt>
          <dd>{value}</dd>
        </>
      ))}
      {since !== null && (
        <>
          <dt>{words.begun}</dt>
          <dd>{spokenDate(since, lang)}</dd>
        </>
      )}
    </dl>
  );
}
