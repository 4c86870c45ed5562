import type { Actor } from '../../../core/model/actor.ts';
import { endDay, type Link, startDay } from '../../../core/model/link.ts';
import type { Source } from '../../../core/model/source.ts';
import { doubtOf, sourceOrderKey } from '../order.ts';
import { actorText, linkText, searchWords, sortName, sourceText } from '../search/keys.ts';
import { AMONG, type Database, list } from './database.ts';
import { partsOf } from './word-parts.ts';

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
  writeActor(db, actor);
  db.run('DELETE FROM actor_tag WHERE actor = ?', actor.id);
  for (const tag of new Set(actor.tags))
    db.run('INSERT INTO actor_tag (tag, actor) VALUES (?, ?)', tag, actor.id);
  db.run('DELETE FROM actor_word WHERE actor = ?', actor.id);
  for (const word of searchWords(actor)) putWord(db, word, actor.id);
}

export function putLink(db: Database, link: Link): void {
  writeLink(db, link);
  const cited = citedBy(link);
  // What stays is left alone, since it is counted whenever it comes or goes.
  db.run(`DELETE FROM citation WHERE link = ? AND source NOT ${AMONG}`, link.id, list(cited));
  for (const source of cited)
    db.run('INSERT OR IGNORE INTO citation (source, link) VALUES (?, ?)', source, link.id);
}

/** Adds an actor that is not there yet to a store that is bare: see structure/. */
export function addActor(db: Database, actor: Actor): void {
  writeActor(db, actor);
  for (const tag of new Set(actor.tags))
    db.run('INSERT INTO new_tag (tag, actor) VALUES (?, ?)', tag, actor.id);
  for (const word of searchWords(actor))
    db.run('INSERT INTO new_word (word, actor) VALUES (?, ?)', word, actor.id);
}

/** The same of a link. */
export function addLink(db: Database, link: Link): void {
  writeLink(db, link);
  for (const source of citedBy(link))
    db.run('INSERT INTO new_citation (source, link) VALUES (?, ?)', source, link.id);
}

function writeActor(db: Database, actor: Actor): void {
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
}

/** Pieces of words that no actor has any more stay: they find nothing, and are as few as names that changed. */
function putWord(db: Database, word: string, actor: string): void {
  db.run('INSERT INTO actor_word (word, actor) VALUES (?, ?)', word, actor);
  for (const part of partsOf(word))
    db.run('INSERT OR IGNORE INTO word_part (part, word) VALUES (?, ?)', part, word);
}

function writeLink(db: Database, link: Link): void {
  db.run(
    `INSERT INTO link (id, kind, from_id, to_id, start_day, end_day, start_key, end_key, confidence, doubt,
       search_text, body)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ifnull(?5, ''), ifnull(?6, ''), ?7, ?8, ?9, ?10)
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, from_id = excluded.from_id, to_id = excluded.to_id,
       start_day = excluded.start_day, end_day = excluded.end_day, start_key = excluded.start_key,
       end_key = excluded.end_key, confidence = excluded.confidence,
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
}

function citedBy(link: Link): Set<string> {
  return new Set(link.evidence.map(({ source }) => source));
}
