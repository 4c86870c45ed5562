import { graphChanges, type HeardChange } from '../api/graph-changes.ts';
import { failureOf } from '../api/request.ts';
import { editingWords } from '../language/words/editing.ts';
import { affectedBy, followed } from '../state/editing/affected.ts';
import { graphFacts } from '../state/opened-view.ts';
import { learnAgain } from './learn-again.ts';
import { Outage } from './outage.ts';
import type { Session } from './session.ts';

/** How long a picture is left alone before what it needs to hear is looked at, in milliseconds. */
const CALM = 400;
/** Changes of one edit come one by one. */
const TOGETHER = 100;
const RETRY = 2_000;
const LONGEST_RETRY = 60_000;

/**
 * Lets the page learn what others change in what it shows, while somebody can see it: browsers give a server few
 * connections, and a tab in the background needs none. It goes on where it left off, so that nothing is missed.
 */
export function followGraph(session: Session): void {
  const news = new News(session);
  let listening = new AbortController();
  let heard: readonly string[] | null = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function attend(): void {
    const { history } = session.get();
    const wanted = document.hidden ? [] : followed(graphFacts(session.get()), history.present.actors);
    if (isWithin(wanted, heard)) return;
    heard = wanted;
    listening.abort();
    listening = new AbortController();
    if (wanted === null || wanted.length > 0) void listen(news, wanted, listening.signal);
  }

  session.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(attend, CALM);
  });
  document.addEventListener('visibilitychange', attend);
  attend();
}

/** Who hears more than is wanted goes on doing so, unless nothing is. */
function isWithin(wanted: readonly string[] | null, heard: readonly string[] | null): boolean {
  if (wanted === null || heard === null) return wanted === heard;
  const ids = new Set(heard);
  return wanted.length === 0 ? heard.length === 0 : wanted.every((id) => ids.has(id));
}

async function listen(news: News, of: readonly string[] | null, signal: AbortSignal): Promise<void> {
  for (let wait = RETRY; !signal.aborted; wait = Math.min(wait * 2, LONGEST_RETRY)) {
    try {
      for await (const { id, change } of graphChanges({ of, after: news.place, lang: news.lang }, signal)) {
        news.outage.over();
        news.take(change, id);
        wait = RETRY;
      }
    } catch (cause) {
      if (signal.aborted) return;
      news.outage.failed();
      // The log no longer reaches back so far, or another store has taken the place of this one.
      if (['NOT_FOUND', 'BAD_USER_INPUT'].includes(failureOf(cause).code)) news.begin();
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

/** Actors and links, and sources, by their ids. */
interface Missed {
  ids: readonly string[];
  sources: readonly string[];
}

/** What has been heard, learned together a moment later. */
class News {
  readonly #session: Session;
  #changes: HeardChange[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What could not be asked for again when it was heard of: it is with what is heard next. */
  #missed: Missed = { ids: [], sources: [] };
  /** Behind which to go on; null: from now on. */
  place: string | null = null;
  /** A time in which nothing is heard. */
  readonly outage: Outage;

  constructor(session: Session) {
    this.#session = session;
    this.outage = new Outage(session, () => editingWords[session.language()].nothingHeard);
  }

  get lang(): 'EN' | 'IT' {
    return this.#session.language() === 'it' ? 'IT' : 'EN';
  }

  take(change: HeardChange | null, id: string | undefined): void {
    this.place = id ?? this.place;
    if (change) this.#changes.push(change);
    else if (this.#missed.ids.length + this.#missed.sources.length === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#learn(), TOGETHER);
  }

  /** From now on; what happened meanwhile is not known, so all that is known is asked for again. */
  begin(): void {
    this.place = null;
    const { actors, links } = graphFacts(this.#session.get());
    const sources = [...links.values()].flatMap((link) => link.sources);
    void this.#learnAgain([...actors.keys(), ...links.keys()], sources);
  }

  #learn(): void {
    const changes = this.#changes.splice(0);
    const facts = graphFacts(this.#session.get());
    for (const { subjectId, retraction } of changes) if (retraction) this.#tell(subjectId, retraction.reason);
    const sources = changes.filter(({ subjectKind }) => subjectKind === 'SOURCE');
    void this.#learnAgain(
      changes.flatMap((change) => affectedBy(change, facts)),
      sources.map(({ subjectId }) => subjectId),
    );
  }

  /** Whoever is reading a link would see it vanish without a word. */
  #tell(link: string, reason: string): void {
    if (!this.#session.get().selection.links.includes(link)) return;
    const text = editingWords[this.#session.language()].retractedMeanwhile(reason);
    this.#session.dispatch({ type: 'notify', notice: { type: 'told', text } });
  }

  /** Nobody has asked for it, so a failure is not told: what is shown stays as it is until something else is heard. */
  async #learnAgain(heard: readonly string[], heardSources: readonly string[]): Promise<void> {
    const ids = [...new Set([...this.#missed.ids, ...heard])];
    const sources = [...new Set([...this.#missed.sources, ...heardSources])];
    this.#missed = { ids: [], sources: [] };
    if (ids.length + sources.length === 0) return;
    const signal = AbortSignal.timeout(LONGEST_RETRY);
    await learnAgain(this.#session, ids, sources, signal).catch(() => {
      this.#missed = { ids: [...this.#missed.ids, ...ids], sources: [...this.#missed.sources, ...sources] };
    });
  }
}
