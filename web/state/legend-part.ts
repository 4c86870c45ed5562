import { type ActorKind, actorKinds } from '../../core/model/actor-kinds.ts';
import { CONFIDENCES, type Confidence, isUndated } from '../../core/model/link.ts';
import { type LinkKind, linkKinds } from '../../core/model/link-kinds.ts';
import type { LinkMark, ViewState } from '../../core/view/state.ts';
import type { LinkFact } from './facts.ts';
import { type FilterChange, toggled } from './picture.ts';
import type { Selection } from './selection.ts';
import type { Shown } from './shown.ts';

/** What a row of the legend stands for: some values of one of the picture's filters. */
export type LegendPart =
  | { field: 'hiddenActorKinds'; values: readonly ActorKind[] }
  /** `absent`: kinds of the same family that the picture has none of; they are hidden and shown with the others. */
  | { field: 'hiddenKinds'; values: readonly LinkKind[]; absent?: readonly LinkKind[] }
  | { field: 'hiddenConfidences'; values: readonly Confidence[] }
  | { field: 'hiddenMarks'; values: readonly LinkMark[] };

/** Each mark with the one that links have instead. */
const OPPOSITES: Record<LinkMark, LinkMark> = {
  CHECKED: 'UNCHECKED',
  UNCHECKED: 'CHECKED',
  DATED: 'UNDATED',
  UNDATED: 'DATED',
};

export function isHidden(picture: ViewState, { field, values }: LegendPart): boolean {
  const hidden: readonly string[] = picture[field];
  return values.every((value) => hidden.includes(value));
}

/** Nothing but this part is shown of what it could be instead of. */
export function isAlone(picture: ViewState, part: LegendPart): boolean {
  const hidden: readonly string[] = picture[part.field];
  return !isHidden(picture, part) && alternatives(part).every((value) => hidden.includes(value));
}

export function hiding(picture: ViewState, part: LegendPart, hide: boolean): FilterChange {
  return changeOf(part.field, toggled<string>(picture[part.field], wholeOf(part), hide));
}

/** Leaves only this part; where that is so already, all come back. */
export function isolating(picture: ViewState, part: LegendPart): FilterChange {
  const shown = toggled<string>(picture[part.field], wholeOf(part), false);
  return changeOf(part.field, toggled(shown, alternatives(part), !isAlone(picture, part)));
}

/** What of the picture is of this part. */
export function selectionOf(part: LegendPart, { actors, links }: Pick<Shown, 'actors' | 'links'>): Selection {
  if (part.field === 'hiddenActorKinds') {
    return { actors: actors.filter(({ kind }) => part.values.includes(kind)).map(({ id }) => id), links: [] };
  }
  const values: readonly string[] = part.values;
  const ofPart = links.filter((link) => valuesOf(part.field, link).some((value) => values.includes(value)));
  return { actors: [], links: ofPart.map(({ id }) => id) };
}

export function marksOf(link: LinkFact): LinkMark[] {
  return [link.checked ? 'CHECKED' : 'UNCHECKED', isUndated(link) ? 'UNDATED' : 'DATED'];
}

function valuesOf(field: LegendPart['field'], link: LinkFact): string[] {
  if (field === 'hiddenMarks') return marksOf(link);
  return [field === 'hiddenConfidences' ? link.confidence : link.kind];
}

function wholeOf(part: LegendPart): string[] {
  return [...part.values, ...(part.field === 'hiddenKinds' ? (part.absent ?? []) : [])];
}

function alternatives(part: LegendPart): string[] {
  if (part.field === 'hiddenMarks') return part.values.map((mark) => OPPOSITES[mark]);
  const all = { hiddenActorKinds: actorKinds, hiddenKinds: linkKinds, hiddenConfidences: CONFIDENCES };
  const own = wholeOf(part);
  return all[part.field].filter((value) => !own.includes(value));
}

/** The values are those of the field: they come from it, from its part or from all it can have. */
function changeOf(field: LegendPart['field'], values: string[]): FilterChange {
  return { [field]: values };
}
