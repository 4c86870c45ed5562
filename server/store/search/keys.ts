import { type Actor, nameOf } from '../../../core/model/actor.ts';
import type { Link } from '../../../core/model/link.ts';
import type { Source } from '../../../core/model/source.ts';
import { fold, indexWords } from './fold.ts';

/** Everything by which an actor can be found, as written: its id, names and identifiers. */
function searchTexts(actor: Actor): string[] {
  return [actor.id, ...actor.names.map((name) => name.text), ...actor.identifiers.map((one) => one.value)];
}

/** The distinct folded words under which both stores index an actor. */
export function searchWords(actor: Actor): string[] {
  return [...new Set(searchTexts(actor).flatMap((text) => indexWords(fold(text))))].sort();
}

/** What `ActorFilter.text` looks into. */
export function actorText(actor: Actor): string {
  return fold(
    [...searchTexts(actor), actor.description.en, actor.description.it].filter(Boolean).join(' · '),
  );
}

/** What `LinkFilter.text` looks into. */
export function linkText(link: Link): string {
  return fold(
    [link.summary.en, link.summary.it, link.item, link.role, link.topic].filter(Boolean).join(' · '),
  );
}

/** What `SourceFilter.text` looks into. */
export function sourceText(source: Source): string {
  return fold(`${source.title} · ${source.publisher}`);
}

/** The key of alphabetical order. */
export function sortName(actor: Actor): string {
  return fold(nameOf(actor, 'EN'));
}
