import { ACTOR_KINDS, actorKinds } from '../../core/model/actor-kinds.ts';
import { CONFIDENCES, type Confidence } from '../../core/model/link.ts';
import { LINK_FAMILIES, linkFamilies } from '../../core/model/link-families.ts';
import { familyOf, kindsOf, LINK_KINDS, type LinkKind, linkKinds } from '../../core/model/link-kinds.ts';
import type { ViewState } from '../../core/view/state.ts';
import type { Messages } from '../language/en.ts';
import { type FilterChange, type PictureAction, toggled } from '../state/picture.ts';
import type { InterfaceLanguage } from '../state/preferences.ts';

/** Something that is filtered. */
export interface FilterChip {
  name: string;
  /** What removing it does, where "Remove" and its name would not say so. */
  label?: string;
  remove: PictureAction;
}

interface Spoken {
  words: Messages;
  lang: InterfaceLanguage;
  /** Of the source that all links shown must cite. */
  sourceTitle: string;
}

/** More chips than these for kinds of link say less than their number. */
const MOST_KINDS = 4;

/** All that a picture's filters leave out, and what was put out of sight by hand. */
export function filterChips(picture: ViewState, spoken: Spoken): FilterChip[] {
  return [
    ...actorKindChips(picture, spoken),
    ...linkKindChips(picture, spoken),
    ...confidenceChips(picture, spoken),
    ...markChips(picture, spoken),
    ...rangeChips(picture, spoken),
    ...sourceChips(picture, spoken),
    ...byHandChips(picture, spoken),
  ];
}

function chip(name: string, change: FilterChange): FilterChip {
  return { name, remove: { type: 'filter', change } };
}

function actorKindChips({ hiddenActorKinds: hidden }: ViewState, { words, lang }: Spoken): FilterChip[] {
  const [only, ...others] = actorKinds.filter((kind) => !hidden.includes(kind));
  if (only !== undefined && others.length === 0)
    return [chip(words.filter.only(ACTOR_KINDS[only].many[lang]), { hiddenActorKinds: [] })];
  return hidden.map((kind) =>
    chip(words.hidden(ACTOR_KINDS[kind].many[lang]), { hiddenActorKinds: toggled(hidden, [kind], false) }),
  );
}

function linkKindChips({ hiddenKinds: hidden }: ViewState, { words, lang }: Spoken): FilterChip[] {
  const left = linkKinds.filter((kind) => !hidden.includes(kind));
  const only = onlyName(left, lang);
  if (only !== null) return [chip(words.filter.only(only), { hiddenKinds: [] })];
  const families = linkFamilies.filter((family) => kindsOf([family]).every((kind) => hidden.includes(kind)));
  const kinds = hidden.filter((kind) => !families.includes(familyOf(kind)));
  if (families.length + kinds.length > MOST_KINDS)
    return [chip(words.filter.hiddenKinds(hidden.length), { hiddenKinds: [] })];
  const without = (some: readonly LinkKind[]) => ({ hiddenKinds: toggled(hidden, some, false) });
  return [
    ...families.map((family) =>
      chip(words.hidden(LINK_FAMILIES[family].name[lang]), without(kindsOf([family]))),
    ),
    ...kinds.map((kind) => chip(words.hidden(LINK_KINDS[kind].out[lang]), without([kind]))),
  ];
}

/** The name of the one kind or the one family that is left; null where more or nothing is. */
function onlyName(left: readonly LinkKind[], lang: InterfaceLanguage): string | null {
  const [first, ...others] = left;
  if (first === undefined) return null;
  if (others.length === 0) return LINK_KINDS[first].out[lang];
  const family = familyOf(first);
  const isFamily =
    kindsOf([family]).length === left.length && left.every((kind) => familyOf(kind) === family);
  return isFamily ? LINK_FAMILIES[family].name[lang] : null;
}

function confidenceChips({ hiddenConfidences: hidden }: ViewState, { words }: Spoken): FilterChip[] {
  const name = (confidence: Confidence) => words.filter.confidences[confidence];
  const [only, ...others] = CONFIDENCES.filter((confidence) => !hidden.includes(confidence));
  if (only !== undefined && others.length === 0)
    return [chip(words.filter.only(name(only)), { hiddenConfidences: [] })];
  return hidden.map((confidence) =>
    chip(words.hidden(name(confidence)), { hiddenConfidences: toggled(hidden, [confidence], false) }),
  );
}

function markChips({ hiddenMarks: hidden }: ViewState, { words }: Spoken): FilterChip[] {
  return hidden.map((mark) =>
    chip(words.hidden(words.filter.markedLinks[mark]), { hiddenMarks: toggled(hidden, [mark], false) }),
  );
}

function rangeChips({ leastLinks, mostLinks }: ViewState, { words }: Spoken): FilterChip[] {
  const name =
    leastLinks !== undefined && mostLinks !== undefined
      ? words.filter.fromTo(leastLinks, mostLinks)
      : leastLinks !== undefined
        ? words.filter.atLeast(leastLinks)
        : mostLinks !== undefined
          ? words.filter.atMost(mostLinks)
          : null;
  return name === null ? [] : [chip(name, { leastLinks: undefined, mostLinks: undefined })];
}

function sourceChips({ source }: ViewState, { words, sourceTitle }: Spoken): FilterChip[] {
  return source === undefined
    ? []
    : [chip(words.sourcesPanel.onlyCiting(sourceTitle), { source: undefined })];
}

function byHandChips({ actors }: ViewState, { words }: Spoken): FilterChip[] {
  const ids = actors.filter(({ hidden }) => hidden).map(({ id }) => id);
  if (ids.length === 0) return [];
  const label = words.filter.showByHand(ids.length);
  return [{ name: words.filter.byHand(ids.length), label, remove: { type: 'hide', ids, hidden: false } }];
}
