import type { LANGUAGES } from '../../core/language/text.ts';
import type { NameKind } from '../../core/model/actor.ts';
import { ACTOR_KINDS, actorKinds } from '../../core/model/actor-kinds.ts';
import type { Confidence, LinkStatus, Stance } from '../../core/model/link.ts';
import { LINK_FAMILIES, linkFamilies } from '../../core/model/link-families.ts';
import { LINK_KINDS, linkKinds } from '../../core/model/link-kinds.ts';
import type { MatchedOn } from '../../core/model/matched-on.ts';
import { SOURCE_KINDS, type SourceKind } from '../../core/model/source.ts';
import type { LayoutName, LinkMark, ViewMode } from '../../core/view/state.ts';
import type { LoggedChange, SubjectKind } from '../store/change-log.ts';
import type {
  ActorOrderField,
  Direction,
  LinkOrderField,
  OrderDirection,
  TimeUnit,
} from '../store/graph-store.ts';
import { builder } from './builder.ts';
import { described, meanings } from './described.ts';

export const LanguageEnum = builder.enumType('Language', {
  description:
    'A language of names, summaries and sentences. Where a text is missing in it, the English one is given.',
  values: described<(typeof LANGUAGES)[number]>({
    EN: 'English.',
    IT: 'Italian.',
    ZH: 'Simplified Chinese; names only.',
  }),
});

export const ActorKindEnum = builder.enumType('ActorKind', {
  description: 'What an actor is. Each kind is also a type that implements `Actor`.',
  values: meanings(actorKinds, (kind) => ACTOR_KINDS[kind].meaning),
});

export const LinkKindEnum = builder.enumType('LinkKind', {
  description: 'What a link claims, read from its `from` to its `to`.',
  values: meanings(
    linkKinds,
    (kind) =>
      `${LINK_KINDS[kind].meaning} "A ${LINK_KINDS[kind].out.en} B." Family ${LINK_KINDS[kind].family}.`,
  ),
});

export const LinkFamilyEnum = builder.enumType('LinkFamily', {
  description: 'Families gather kinds of link: the colours of the picture.',
  values: meanings(linkFamilies, (family) => LINK_FAMILIES[family].meaning),
});

export const NameKindEnum = builder.enumType('NameKind', {
  description: 'What sort of name it is.',
  values: {
    OFFICIAL: { value: 'official', description: 'The name to show; at most one in a language.' },
    SHORT: { value: 'short', description: 'A short name.' },
    FORMER: { value: 'former', description: 'A former name.' },
    ALIAS: { value: 'alias', description: 'Another name in use.' },
    TRANSLITERATION: { value: 'transliteration', description: 'A name written in another script.' },
  } satisfies Record<Uppercase<NameKind>, { value: NameKind; description: string }>,
});

export const ConfidenceEnum = builder.enumType('Confidence', {
  description: 'How sure a link is, from the surest down.',
  values: described<Confidence>({
    CONFIRMED: 'Stated by the actors themselves, by law, or by several independent sources.',
    REPORTED: 'Stated by sources worth trusting, not confirmed by the actors.',
    ALLEGED: 'Claimed by one side or by weak sources.',
    DISPUTED: 'Sources contradict each other; read both.',
  }),
});

export const StanceEnum = builder.enumType('Stance', {
  description: 'Whether a source says the link is so.',
  values: described<Stance>({ SUPPORTS: 'It says so.', DISPUTES: 'It says otherwise.' }),
});

export const LinkStatusEnum = builder.enumType('LinkStatus', {
  description: 'How a link stands on a day, by its dates.',
  values: described<LinkStatus>({
    UPCOMING: 'It begins after that day.',
    ACTIVE: 'That day lies within its dates.',
    ENDED: 'It ended before that day.',
    UNDATED: 'It has no dates at all, and counts as active on every day.',
  }),
});

export const SourceKindEnum = builder.enumType('SourceKind', {
  description: 'What sort of document a source is.',
  values: Object.fromEntries(
    (Object.keys(SOURCE_KINDS) as SourceKind[]).map((kind) => [
      kind.toUpperCase().replace('-', '_'),
      { value: kind, description: SOURCE_KINDS[kind] },
    ]),
  ) as Record<string, { value: SourceKind; description: string }>,
});

export const DirectionEnum = builder.enumType('Direction', {
  description: 'Read from an actor.',
  values: described<Direction>({
    OUT: 'Links that go from it.',
    IN: 'Links that come to it.',
    BOTH: 'Either way. In counts: kinds whose direction says nothing, such as COMPETES_WITH.',
  }),
});

export const OrderDirectionEnum = builder.enumType('OrderDirection', {
  description: 'Which way a list is ordered.',
  values: described<OrderDirection>({ ASC: 'Smallest or earliest first.', DESC: 'Largest or latest first.' }),
});

export const ActorOrderFieldEnum = builder.enumType('ActorOrderField', {
  description: 'What a list of actors is ordered by; equals by id.',
  values: described<ActorOrderField>({
    NAME: 'The English name, case and accents ignored.',
    LINKS: 'The number of links of any kind.',
  }),
});

export const LinkOrderFieldEnum = builder.enumType('LinkOrderField', {
  description: 'What a list of links is ordered by; equals by id. A missing date counts as the earliest.',
  values: described<LinkOrderField>({
    SINCE: 'The first day it can have been active.',
    UNTIL: 'The last day it can have been active.',
    KIND: 'The name of its kind.',
  }),
});

export const MatchedOnEnum = builder.enumType('MatchedOn', {
  description: 'What a search matched.',
  values: described<MatchedOn>({
    ID: 'The id.',
    OFFICIAL_NAME: 'The official name in one of the languages.',
    SHORT_NAME: 'A short name.',
    FORMER_NAME: 'A former name.',
    ALIAS: 'Another name in use.',
    TRANSLITERATION: 'A name written in another script.',
    IDENTIFIER: 'An identifier, such as a Wikidata number or a ticker.',
  }),
});

export const TimeUnitEnum = builder.enumType('TimeUnit', {
  description: 'How wide the buckets of a timeline are.',
  values: described<TimeUnit>({
    DAY: 'A day.',
    MONTH: 'A month.',
    QUARTER: 'Three months, from January, April, July and October.',
    YEAR: 'A year.',
  }),
});

export const ChangeKindEnum = builder.enumType('ChangeKind', {
  description: 'What happened to a link.',
  values: described<'STARTED' | 'ENDED'>({
    STARTED: 'It began to be active.',
    ENDED: 'It was active for the last day.',
  }),
});

export const GraphChangeKindEnum = builder.enumType('GraphChangeKind', {
  description: 'What happened to a row of the graph.',
  values: described<LoggedChange>({
    ADDED: 'It is new, or was retracted and is back.',
    CHANGED: 'It says something else than before.',
    RETRACTED: 'It is no longer claimed and gone from every answer; frozen views keep what they kept.',
    REMOVED:
      'It is gone: the edit that had added it was undone (actors and sources), or the import that had brought it was removed (links too).',
  }),
});

export const EditChangeEnum = builder.enumType('EditChange', {
  description: 'What an edit did to its row.',
  values: described<LoggedChange>({
    ADDED: 'It made it, or brought back what had been retracted or removed.',
    CHANGED: 'It let it say something else.',
    RETRACTED: 'It took a link back, which is gone from every answer since.',
    REMOVED: 'It took away an actor or a source, since the edit that had added it was undone.',
  }),
});

export const SubjectKindEnum = builder.enumType('SubjectKind', {
  description: 'What a change happened to.',
  values: described<SubjectKind>({
    ACTOR: 'An actor.',
    LINK: 'A link, its evidence included.',
    SOURCE: 'A source.',
  }),
});

export const LayoutNameEnum = builder.enumType('LayoutName', {
  description: 'How a picture is laid out.',
  values: described<LayoutName>({
    FORCE: 'Linked actors draw together, others push apart.',
    LAYERED: 'From left to right along the links, for supply chains.',
    LAYERED_DOWN: 'From top to bottom along the links.',
    CONCENTRIC: 'In rings by hops round the actor in the middle.',
    BY_COUNTRY: 'A group for each country.',
    BY_KIND: 'A group for each kind of actor.',
    GRID: 'In rows and columns, by kind and name.',
  }),
});

export const LinkMarkEnum = builder.enumType('LinkMark', {
  description: 'What a link is marked as: read again or not, dated or not.',
  values: described<LinkMark>({
    CHECKED: 'Somebody has read at least one of its sources again for this dataset.',
    UNCHECKED: 'Its sources are cited, but nobody has read one again.',
    DATED: 'At least one of its dates is known.',
    UNDATED: 'None of its dates is known: it counts as always active.',
  }),
});

export const ViewModeEnum = builder.enumType('ViewMode', {
  description: 'Whether a saved view follows the data.',
  values: described<ViewMode>({
    LIVE: 'It reads the data of the day it is looked at.',
    FROZEN: 'It keeps the data it was saved with.',
  }),
});

export const CitationStyleEnum = builder.enumType('CitationStyle', {
  description: 'How a citation is written.',
  values: described<'PLAIN' | 'BIBTEX' | 'CSL_JSON'>({
    PLAIN: 'A line of text.',
    BIBTEX: 'An entry for BibTeX.',
    CSL_JSON: 'CSL-JSON, for Zotero and its kin.',
  }),
});
