import type { LANGUAGES } from '../../core/language/text.ts';
import { NAME_KINDS } from '../../core/model/actor.ts';
import { ACTOR_KINDS, actorKinds } from '../../core/model/actor-kinds.ts';
import type { Confidence, LinkStatus, Stance } from '../../core/model/link.ts';
import { LINK_FAMILIES, linkFamilies } from '../../core/model/link-families.ts';
import { LINK_KINDS, linkKinds } from '../../core/model/link-kinds.ts';
import type { MatchedOn } from '../../core/model/matched-on.ts';
import { SOURCE_KINDS, type SourceKind } from '../../core/model/source.ts';
import type { LayoutName, LinkMark, ViewMode } from '../../core/view/state.ts';
import type { RunProgress } from '../imports/engine.ts';
import type { RunDeed, RunState } from '../imports/run.ts';
import type { LoggedChange, SubjectKind } from '../store/change-log.ts';
import type {
  ActorOrderField,
  Direction,
  LinkOrderField,
  OrderDirection,
  TimeUnit,
} from '../store/graph-store.ts';
import type { ImportState, KeptRow, LookAlike } from '../store/imports.ts';
import { builder } from './builder.ts';

type Described<Value extends string> = Record<Value, { value: Value; description: string }>;

/** Values whose names in GraphQL are the words of the code, each with what it means. */
function described<Value extends string>(meanings: Record<Value, string>): Described<Value> {
  const entries = Object.entries(meanings) as [Value, string][];
  return Object.fromEntries(
    entries.map(([value, description]) => [value, { value, description }]),
  ) as Described<Value>;
}

function meanings<Value extends string>(values: readonly Value[], meaning: (value: Value) => string) {
  return described(
    Object.fromEntries(values.map((value) => [value, meaning(value)])) as Record<Value, string>,
  );
}

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
  values: Object.fromEntries(
    NAME_KINDS.map((kind) => [
      kind.toUpperCase(),
      {
        value: kind,
        description:
          kind === 'official'
            ? 'The name to show; at most one per language.'
            : `A name that is ${kind === 'alias' ? 'also in use' : kind}.`,
      },
    ]),
  ) as Record<
    Uppercase<(typeof NAME_KINDS)[number]>,
    { value: (typeof NAME_KINDS)[number]; description: string }
  >,
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
    REMOVED: 'An actor or a source that is gone, since what brought it was undone; no link stood on it.',
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

export const ImportDeedEnum = builder.enumType('ImportDeed', {
  description: 'What is done under the name of an import.',
  values: described<RunDeed>({
    CHECK: 'Its files are read and checked; nothing is written.',
    LOAD: 'Its files are read into the graph.',
    REMOVE: 'It is taken out of the graph.',
  }),
});

export const ImportFormatEnum = builder.enumType('ImportFormat', {
  description: 'What an imported file may be.',
  values: {
    CSV: { value: 'csv', description: 'A table with its columns named in the first line.' },
    JSON_LINES: {
      value: 'jsonl',
      description: 'Rows of the model or entities of FollowTheMoney, one a line.',
    },
    PICTURE: { value: 'picture', description: 'A picture exported as JSON.' },
    GRAPHML: { value: 'graphml', description: 'GraphML.' },
    GEXF: { value: 'gexf', description: 'GEXF.' },
  },
});

export const LikenessEnum = builder.enumType('Likeness', {
  description: 'What two actors that may be one have in common.',
  values: described<LookAlike['code']>({
    SAME_NAME: 'A name, but for case, accents and legal form, and maybe the country.',
    SAME_IDENTIFIER: 'An identifier.',
  }),
});

export const ImportPhaseEnum = builder.enumType('ImportPhase', {
  description: 'What an import does just now.',
  values: described<RunProgress['phase']>({
    READING: 'Files are read, each row checked by itself.',
    CHECKING: 'Rows are checked against one another and the graph.',
    COMPARING: 'Actors are compared with those that they may be.',
    WRITING: 'Rows are written; of a check, looked up.',
    REMOVING: 'Rows are taken away.',
  }),
});

export const ImportRunStateEnum = builder.enumType('ImportRunState', {
  description: 'How an import stands.',
  values: described<RunState>({
    RUNNING: 'It goes on just now.',
    DONE: 'It ended, with every row that is right.',
    STOPPED: 'Somebody stopped it, or its server ended; started again it goes on from there.',
    REFUSED: 'Nothing was written: it was to be strict, and a row is wrong.',
    FAILED: 'It came to nothing; `failure` says why.',
  }),
});

export const ImportedKeptReasonEnum = builder.enumType('KeptReason', {
  description: 'Why an import or its removal left a row as it is.',
  values: described<KeptRow['reason']>({
    DIFFERS: 'It was there before and says something else.',
    RETRACTED: 'It was retracted before.',
    SHARED: 'Another import brought it too.',
    CHANGED: 'Somebody has changed it since.',
    LINKED: 'Links stand on it.',
    CITED: 'Links cite it.',
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

export const ImportStateEnum = builder.enumType('ImportState', {
  description: 'How far an import is.',
  values: described<ImportState>({
    UNFINISHED: 'It is being written, or was interrupted; the same command goes on with it.',
    FINISHED: 'All its rows are in.',
    REMOVING: 'Its rows are being taken away, or that was interrupted.',
  }),
});

export const LookAlikePlaceEnum = builder.enumType('LookAlikePlace', {
  description: 'Where the other of two actors comes from.',
  values: described<LookAlike['where']>({
    GRAPH: 'It was in the graph before.',
    IMPORT: 'It came with the same import.',
  }),
});
