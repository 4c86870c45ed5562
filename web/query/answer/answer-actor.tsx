import { ACTOR_KINDS } from '../../../core/model/actor-kinds.ts';
import { fetchActorDetails } from '../../api/actor-details.ts';
import { apiLanguage } from '../../commands/session.ts';
import { ActorNames } from '../../panels/actor/actor-names.tsx';
import { ActorReferences } from '../../panels/actor/actor-references.tsx';
import { useSession } from '../../panels/context.ts';
import { KindMark } from '../../panels/kind-mark.tsx';
import { Pending } from '../../panels/pending.tsx';
import { usePreferences } from '../../panels/preferences.tsx';
import { SeveralLinks } from '../../panels/several/several-links.tsx';
import { useQuery } from '../../panels/use-query.ts';
import type { Shown } from '../../state/shown.ts';

/** One actor, and what the answer says of it. */
export function AnswerActor({ id, shown }: { id: string; shown: Shown }) {
  const { words, lang } = usePreferences();
  const session = useSession();
  const { data, failure } = useQuery(`${id}|${lang}`, (signal) =>
    fetchActorDetails({ id, lang: apiLanguage(session), filter: {} }, signal),
  );
  if (!data) return <Pending failure={failure} />;
  const facts = [ACTOR_KINDS[data.kind].one[lang], data.subkind?.replaceAll('-', ' '), data.country?.name];
  return (
    <article class="actor several">
      <p class="overline">
        <KindMark kind={data.kind} />
        {facts.filter(Boolean).join(' · ')}
      </p>
      <ActorNames actor={data} />
      {data.description !== null && <p class="description">{data.description}</p>}
      <SeveralLinks
        title={words.answer.linksHere}
        links={shown.links.filter(({ from, to }) => from === id || to === id)}
      />
      <ActorReferences actor={data} />
      <p class="answer-onward">
        <a href={`/?around=${encodeURIComponent(id)}`}>{words.answer.allItsLinks(data.degree)}</a>
      </p>
    </article>
  );
}
