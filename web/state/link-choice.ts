import { type LinkFamily, linkFamilies } from '../../core/model/link-families.ts';
import { familyOf, kindsOf, type LinkKind } from '../../core/model/link-kinds.ts';

/** Kinds of link that somebody picked, whole families by their own name. Nothing picked means all of them. */
export interface LinkChoice {
  families: readonly LinkFamily[];
  kinds: readonly LinkKind[];
}

/** Every kind that a choice names, by itself or through its family. */
export function chosenKinds({ families, kinds }: LinkChoice): LinkKind[] {
  return [...new Set([...kindsOf(families), ...kinds])];
}

/** How much of a family is chosen. */
export function shareOf(choice: LinkChoice, family: LinkFamily): 'all' | 'some' | 'none' {
  const chosen = chosenKinds(choice).filter((kind) => familyOf(kind) === family).length;
  if (chosen === 0) return 'none';
  return chosen === kindsOf([family]).length ? 'all' : 'some';
}

/** All of a family, or none of it where all of it was chosen. */
export function withFamily(choice: LinkChoice, family: LinkFamily): LinkChoice {
  const others = chosenKinds(choice).filter((kind) => familyOf(kind) !== family);
  return choiceOf(shareOf(choice, family) === 'all' ? others : [...others, ...kindsOf([family])]);
}

/** A kind more, or less where it was chosen. */
export function withKind(choice: LinkChoice, kind: LinkKind): LinkChoice {
  const chosen = chosenKinds(choice);
  return choiceOf(chosen.includes(kind) ? chosen.filter((other) => other !== kind) : [...chosen, kind]);
}

function choiceOf(chosen: readonly LinkKind[]): LinkChoice {
  const families = linkFamilies.filter((family) => kindsOf([family]).every((kind) => chosen.includes(kind)));
  return { families, kinds: chosen.filter((kind) => !families.includes(familyOf(kind))) };
}
