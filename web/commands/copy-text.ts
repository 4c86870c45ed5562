import { fetchLinkDetails } from '../api/link-details.ts';
import { spokenDate } from '../language/dates.ts';
import { citationOf } from '../state/citation.ts';
import { dayOfPicture } from '../state/shown.ts';
import { apiLanguage, type Session } from './session.ts';

/** Copies the address at which an actor stands with its neighbours. */
export function copyActorAddress(session: Session, id: string): Promise<void> {
  return session.work(async () => {
    const address = new URL(`/?around=${encodeURIComponent(id)}`, location.origin);
    await navigator.clipboard.writeText(address.href);
    session.dispatch({ type: 'notify', notice: { type: 'addressCopied' } });
  });
}

/** Copies what a link says and who says so. `disputes`: the word for a source that contradicts it. */
export function copyCitation(session: Session, id: string, disputes: string): Promise<void> {
  return session.work(async (signal) => {
    const explorer = session.get();
    const lang = session.language();
    const on = dayOfPicture(explorer);
    const { labels } = explorer.history.present;
    const link = await fetchLinkDetails({ id, lang: apiLanguage(session), labels, on }, signal);
    if (!link) return;
    const sources = link.evidence.map(({ stance, source }) => ({
      ...source,
      date: source.date === null ? null : spokenDate(source.date, lang),
      mark: stance === 'DISPUTES' ? disputes : null,
    }));
    await navigator.clipboard.writeText(citationOf(link.sentence, sources));
    session.dispatch({ type: 'notify', notice: { type: 'citationCopied' } });
  });
}
