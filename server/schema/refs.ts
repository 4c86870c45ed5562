import type { Actor, Identifier, Name } from '../../core/model/actor.ts';
import type { ImportProblem } from '../../core/model/import-reasons.ts';
import type { Amount, Evidence, Link } from '../../core/model/link.ts';
import type { Source } from '../../core/model/source.ts';
import type { ActorPair, ReadFile, RunCounts, RunReport } from '../imports/engine.ts';
import type { Run } from '../imports/run.ts';
import type { Question } from '../questions/question.ts';
import type { LogEntry, Retraction } from '../store/change-log.ts';
import type {
  Change,
  DatasetInfo,
  LinkCount,
  StartingQuestion,
  TimelineBucket,
} from '../store/graph-store.ts';
import type { CountedImport, KeptRow, LookAlike } from '../store/imports.ts';
import type { SearchHit } from '../store/search/rank.ts';
import type { ActorInCommon } from '../traversal/common-neighbors.ts';
import type { Subgraph } from '../traversal/neighborhood.ts';
import type { Path } from '../traversal/paths.ts';
import type { ReadView } from '../views/read-view.ts';
import { builder } from './builder.ts';
import type { PricedQuery } from './cost/priced-query.ts';
import type { StatisticsOf } from './counts.ts';

/** Types are declared here and described in the files of their topics, so that topics need not import each other. */

/** An entry of the log that somebody answers for, with the name that clients know it by. */
export type EditRow = LogEntry & { id: string; by: string };

export type NodeRow = Actor | Link | Source | ReadView | EditRow;

export const NodeRef = builder.interfaceRef<NodeRow>('Node');
export const ActorRef = builder.interfaceRef<Actor>('Actor');
export const LinkRef = builder.objectRef<Link>('Link');
export const SourceRef = builder.objectRef<Source>('Source');
export const ViewRef = builder.objectRef<ReadView>('View');

export const NameRef = builder.objectRef<Name>('Name');
export const IdentifierRef = builder.objectRef<Identifier>('Identifier');
/** A country by its ISO code. */
export const PlaceRef = builder.objectRef<{ code: string }>('Place');
export const EvidenceRef = builder.objectRef<Evidence>('Evidence');
export const AmountRef = builder.objectRef<Amount>('Amount');
export const LinkCountRef = builder.objectRef<LinkCount>('LinkCount');

export const SubgraphRef = builder.objectRef<Subgraph>('Subgraph');
export const OmittedRef = builder.objectRef<Subgraph['omitted'][number]>('Omitted');
export const PathRef = builder.objectRef<Path>('Path');
export const ActorInCommonRef = builder.objectRef<ActorInCommon>('ActorInCommon');
export const SearchHitRef = builder.objectRef<SearchHit>('SearchHit');
export const ChangeRef = builder.objectRef<Change>('Change');
/** A change with the name of its place in the log. */
export const GraphChangeRef = builder.objectRef<LogEntry & { id: string }>('GraphChange');
export const RetractionRef = builder.objectRef<Retraction>('Retraction');
export const EditRef = builder.objectRef<EditRow>('Edit');
export const TimelineBucketRef = builder.objectRef<TimelineBucket>('TimelineBucket');
export const StatisticsRef = builder.objectRef<StatisticsOf>('Statistics');
export const DatasetRef = builder.objectRef<DatasetInfo>('Dataset');
export const ImportRef = builder.objectRef<CountedImport>('Import');
export const LookAlikeRef = builder.objectRef<LookAlike>('LookAlike');
export const StartingQuestionRef = builder.objectRef<StartingQuestion>('StartingQuestion');

export const QueryCostRef = builder.objectRef<PricedQuery>('QueryCost');
export const QueryLimitsRef = builder.objectRef<PricedQuery['limits']>('QueryLimits');
export const DearestFieldRef = builder.objectRef<NonNullable<PricedQuery['dearest']>>('DearestField');
export const QuestionRef = builder.objectRef<Question>('Question');

export const ImportRunRef = builder.objectRef<Run>('ImportRun');
export const ImportRunProgressRef = builder.objectRef<NonNullable<Run['progress']>>('ImportRunProgress');
export const ImportFailureRef = builder.objectRef<NonNullable<Run['failure']>>('ImportFailure');
export const ImportRunReportRef = builder.objectRef<NonNullable<Run['report']>>('ImportRunReport');
export const ImportRunCountsRef = builder.objectRef<RunCounts>('ImportRunCounts');
export const ImportProblemRef = builder.objectRef<ImportProblem>('ImportProblem');
export const ReadFileRef = builder.objectRef<ReadFile>('ImportedFile');
export const SkippedRowsRef = builder.objectRef<RunReport['skipped'][number]>('SkippedRows');
export const KeptRowRef = builder.objectRef<KeptRow>('KeptRow');
export const ActorPairRef = builder.objectRef<ActorPair>('LookAlikePair');
