import { CONFIDENCES, type Confidence } from '../../core/model/link.ts';
import { linkFamilies } from '../../core/model/link-families.ts';
import { familyOf, kindsOf, type LinkKind, linkKinds } from '../../core/model/link-kinds.ts';

/** The group of all kinds. */
export const ALL_KINDS = '*';

/**
 * Kinds of link that are counted together: each alone, those of a family, all. Stores keep how many actors and sources have
 * links of each, since nobody can tell that of two kinds from what is known of each. No family is called as a kind is.
 */
export const KIND_GROUPS: ReadonlyMap<string, readonly LinkKind[]> = new Map<string, readonly LinkKind[]>([
  ...linkKinds.map((kind): [string, LinkKind[]] => [kind, [kind]]),
  ...linkFamilies.map((family): [string, LinkKind[]] => [family, kindsOf([family])]),
  [ALL_KINDS, linkKinds],
]);

/** The groups that a kind belongs to. */
export function groupsWith(kind: LinkKind): string[] {
  return [kind, familyOf(kind), ALL_KINDS];
}

/** The group that holds these kinds and no others, or null where there is none; all kinds where none are named. */
export function groupOf(kinds: readonly LinkKind[] | null): string | null {
  const asked = new Set(kinds ?? linkKinds);
  for (const [group, those] of KIND_GROUPS) {
    if (those.length === asked.size && those.every((kind) => asked.has(kind))) return group;
  }
  return null;
}

/** Confidences as the bits of a number, the surest lowest; all where none are named. */
export function confidenceBits(confidence: readonly Confidence[] | null): number {
  return (confidence ?? CONFIDENCES).reduce((bits, one) => bits | (1 << CONFIDENCES.indexOf(one)), 0);
}
