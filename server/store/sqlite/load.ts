import type { Actor } from '../../../core/model/actor.ts';
import { endDay, type Link, startDay } from '../../../core/model/link.ts';
import type { Source } from '../../../core/model/source.ts';
import { type Retraction, type Row, retractionsOf, type SubjectKind } from '../change-log.ts';
import type { GraphRows, OnProgress } from '../graph-store.ts';
import { doubtOf, sourceOrderKey } from '../order.ts';
import { actorText, linkText, searchWords, sortName, sourceText } from '../search/keys.ts';
import { appendToLog, changesByPutting, logHasBegun, storedRows } from './change-log.ts';
import { type Database, list } from './database.ts';
import { gramsOf } from './grams.ts';

const BATCH = 500;

/** Writes all rows, or none, and logs what they change: sources and actors first, since links stand on them. */
export function loadRows(
  db: Database,
  rows: GraphRows,
  entriesKept: number,
  onProgress: OnProgress = () => {},
): void {
  const total = rows.sources.length + rows.actors.length + rows.links.length;
  let done = 0;
  db.transaction(() => {
    const isLogged = logHasBegun(db);
    const each = (kind: SubjectKind, list: readonly Row[]) => {
      for (let start = 0; start < list.length; start += BATCH) {
        const batch = list.slice(start, start + BATCH);
        if (isLogged) appendToLog(db, changesByPutting(db, kind, batch), entriesKept);
        putRows(db, kind, batch);
        done += batch.length;
        onProgress(done, total);
      }
    };
    each('SOURCE', rows.sources);
    each('ACTOR', rows.actors);
    each('LINK', rows.links);
  });
}

/** Puts rows of one kind into the tables, within a transaction of whoever calls. */
export function putRows(db: Database, kind: SubjectKind, rows: readonly Row[]): void {
  const put = { ACTOR: putActor, LINK: putLink, SOURCE: putSource }[kind] as (db: Database, row: Row) => void;
  for (const row of rows) put(db, row);
}

/** Removes those of the links that are there, and logs them. */
export function retractLinks(
  db: Database,
  retractions: ReadonlyMap<string, Retraction>,
  entriesKept: number,
): void {
  db.transaction(() => {
    const rows = storedRows(db, 'LINK', [...retractions.keys()]);
    appendToLog(db, retractionsOf(rows, retractions), entriesKept);
    db.run('DELETE FROM link WHERE id IN (SELECT value FROM json_each(?))', list([...rows.keys()]));
  });
}

export function putSource(db: Database, source: Source): void {
  db.run(
    `INSERT INTO source (id, kind, lang, checked, order_day, search_text, body) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, lang = excluded.lang, checked = excluded.checked,
       order_day = excluded.order_day, search_text = excluded.search_text, body = excluded.body`,
    source.id,
    source.kind,
    source.lang,
    source.checkedOn === undefined ? 0 : 1,
    sourceOrderKey(source),
    sourceText(source),
    JSON.stringify(source),
  );
}

export function putActor(db: Database, actor: Actor): void {
  db.run(
    `INSERT INTO actor (id, kind, country, sort_name, search_text, body) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, country = excluded.country,
       sort_name = excluded.sort_name, search_text = excluded.search_text, body = excluded.body`,
    actor.id,
    actor.kind,
    actor.country ?? null,
    sortName(actor),
    actorText(actor),
    JSON.stringify(actor),
  );
  db.run('DELETE FROM actor_tag WHERE actor = ?', actor.id);
  for (const tag of new Set(actor.tags))
    db.run('INSERT INTO actor_tag (tag, actor) VALUES (?, ?)', tag, actor.id);
  db.run('DELETE FROM actor_word WHERE actor = ?', actor.id);
  for (const word of searchWords(actor)) putWord(db, word, actor.id);
}

function putWord(db: Database, word: string, actor: string): void {
  db.run('INSERT INTO actor_word (word, actor) VALUES (?, ?)', word, actor);
  for (const gram of gramsOf(word))
    db.run('INSERT OR IGNORE INTO word_gram (gram, word) VALUES (?, ?)', gram, word);
}

export function putLink(db: Database, link: Link): void {
  db.run(
    `INSERT INTO link (id, kind, from_id, to_id, start_day, end_day, confidence, doubt, search_text, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, from_id = excluded.from_id, to_id = excluded.to_id,
       start_day = excluded.start_day, end_day = excluded.end_day, confidence = excluded.confidence,
       doubt = excluded.doubt, search_text = excluded.search_text, body = excluded.body`,
    link.id,
    link.kind,
    link.from,
    link.to,
    startDay(link),
    endDay(link),
    link.confidence,
    doubtOf(link),
    linkText(link),
    JSON.stringify(link),
  );
  db.run('DELETE FROM citation WHERE link = ?', link.id);
  for (const source of new Set(link.evidence.map((one) => one.source))) {
    db.run('INSERT INTO citation (source, link) VALUES (?, ?)', source, link.id);
  }
}
