import { ACTOR_KINDS } from '../../../core/model/actor-kinds.ts';
import { type ActorDetails, fetchActorDetails } from '../../api/actor-details.ts';
import { dayOfPicture } from '../../state/shown.ts';
import { useExplorer } from '../context.ts';
import { DATA_LANGUAGE } from '../data-language.ts';
import { EditingPart } from '../editing/editing-part.tsx';
import { KindMark } from '../kind-mark.tsx';
import { LinkGroups } from '../link/link-groups.tsx';
import { Pending } from '../pending.tsx';
import { usePreferences } from '../preferences.tsx';
import { useQuery } from '../use-query.ts';
import { ActorDeeds } from './actor-deeds.tsx';
import { ActorNames } from './actor-names.tsx';
import { ActorReferences } from './actor-references.tsx';

/** Everything known of one actor. */
export function ActorPanel({ id }: { id: string }) {
  const { lang } = usePreferences();
  const explorer = useExplorer();
  const day = dayOfPicture(explorer);
  const { data, failure } = useQuery(`${id}|${lang}|${day}|${explorer.edition}`, (signal) =>
    fetchActorDetails({ id, lang: lang === 'it' ? 'IT' : 'EN', filter: { activeOn: day } }, signal),
  );
  if (!data) return <Pending failure={failure} />;
  return (
    <article class="actor">
      <ActorTitle actor={data} />
      {data.description !== null && <p class="description">{data.description}</p>}
      {data.tags.length > 0 && (
        <ul class="tags">
          {data.tags.map((tag) => (
            <li key={tag} lang={DATA_LANGUAGE}>
              {tag}
            </li>
          ))}
        </ul>
      )}
      <ActorDeeds actor={data} />
      <EditingPart>{(parts) => <parts.ActorDeeds id={id} />}</EditingPart>
      <LinkGroups actor={data} />
      <ActorReferences actor={data} />
      <EditingPart>{(parts) => <parts.History of={id} />}</EditingPart>
    </article>
  );
}

function ActorTitle({ actor }: { actor: ActorDetails }) {
  const { lang } = usePreferences();
  return (
    <header>
      <p class="overline">
        <KindMark kind={actor.kind} />
        <span>
          {ACTOR_KINDS[actor.kind].one[lang]}
          {actor.subkind !== null && (
            <>
              {' · '}
              <span lang={DATA_LANGUAGE}>{actor.subkind.replaceAll('-', ' ')}</span>
            </>
          )}
          {actor.country && ` · ${actor.country.name}`}
        </span>
      </p>
      <ActorNames actor={actor} />
    </header>
  );
}
