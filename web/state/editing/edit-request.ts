import type { Explorer } from '../explorer.ts';
import { soleTarget } from '../selection.ts';

/** What somebody wants to edit. */
export type EditRequest =
  /** Asks for the token and the name first. */
  | { type: 'begin' }
  /** Null: a new one. */
  | { type: 'actor'; id: string | null }
  | { type: 'link'; id: string }
  /** A new link of this actor. */
  | { type: 'linkFrom'; actor: string }
  | { type: 'source'; id: string }
  | { type: 'retract'; id: string }
  /** What was edited lately, by anybody. */
  | { type: 'edits' };

/** What the key means: to begin with, the token; then what is selected, or else a new actor. */
export function usualRequest({ editor, selection }: Explorer): EditRequest {
  if (!editor) return { type: 'begin' };
  const target = soleTarget(selection);
  return target ?? { type: 'actor', id: null };
}
