import type { PartialText } from '../../core/language/text.ts';
import type { Actor } from '../../core/model/actor.ts';
import type { ActorKind } from '../../core/model/actor-kinds.ts';
import type { Confidence, Link } from '../../core/model/link.ts';
import type { LinkKind } from '../../core/model/link-kinds.ts';
import type { Source } from '../../core/model/source.ts';
import type { ViewMode, ViewState } from '../../core/view/state.ts';
import type { ChangeLog, Retraction } from './change-log.ts';
import type { EditStore } from './edits.ts';
import type { ActorFilter, LinkFilter, SourceFilter } from './filters.ts';
import type { ImportStore } from './imports.ts';
import type { StatisticsPart } from './statistics.ts';

/** Read from the actor: OUT goes from it, IN comes to it. */
export type Direction = 'OUT' | 'IN' | 'BOTH';
export type OrderDirection = 'ASC' | 'DESC';
export type ActorOrderField = 'NAME' | 'LINKS';
export type LinkOrderField = 'SINCE' | 'UNTIL' | 'KIND';

export interface Order<Field extends string> {
  field: Field;
  direction: OrderDirection;
}

/** Where a page begins: after the row with this order key and id. It stays valid when rows come or go. */
export interface Position {
  key: string | number;
  id: string;
}

export interface PageRequest {
  first: number;
  after: Position | null;
  /** Counting costs, so it is done when somebody asks. */
  withTotal: boolean;
  /** Of links: the actors at their ends are wanted too. Counts as false where it is not said. */
  withActors?: boolean;
}

export interface Page<T> {
  items: { node: T; position: Position }[];
  hasNextPage: boolean;
  /** Of all rows that pass the filter; null unless asked for. */
  totalCount: number | null;
  /** Where the store had them at hand anyway: of the actors wanted with links, and of those whose links they are. */
  actors?: Actor[];
}

/** A neighbour over one or more links. */
export interface Neighbor {
  /** The actor asked about. */
  of: string;
  id: string;
  kind: ActorKind;
  /** All links of the neighbour, whatever the filter. */
  degree: number;
  /** The surest link between the two that passes the filter; the smallest id among equals. */
  link: string;
  /** 0 is the surest: the index of the link's confidence in CONFIDENCES. */
  doubt: number;
}

export interface LinkCount {
  kind: LinkKind;
  /** BOTH for kinds without a direction. */
  direction: Direction;
  count: number;
}

export interface Change {
  change: 'STARTED' | 'ENDED';
  /** The day it counts from: the first that `since`, or the last that `until` can mean. */
  day: string;
  link: Link;
}

export type TimeUnit = 'DAY' | 'MONTH' | 'QUARTER' | 'YEAR';

export interface TimelineBucket {
  /** First day of the bucket. */
  start: string;
  started: number;
  ended: number;
}

export interface Statistics {
  actors: number;
  links: number;
  sources: number;
  actorKinds: { kind: ActorKind; count: number }[];
  linkKinds: { kind: LinkKind; count: number }[];
  countries: { country: string; count: number }[];
  confidence: { confidence: Confidence; count: number }[];
}

/** A question to begin with: a title and the explorer's address that answers it. */
export interface StartingQuestion {
  id: string;
  title: PartialText;
  explanation: PartialText;
  address: string;
}

export interface DatasetInfo {
  name: string;
  title: PartialText;
  version: string;
  licence: string;
  /** A day. */
  updated: string;
  startingQuestions: StartingQuestion[];
  /** Ids of the curated views, in the order to show. */
  views: string[];
}

/** Rows to add or to put in the place of those with the same ids. */
export interface GraphRows {
  actors: Actor[];
  links: Link[];
  sources: Source[];
}

export interface SavedView {
  id: string;
  title: PartialText;
  note: PartialText;
  mode: ViewMode;
  /** ISO 8601, UTC. */
  createdAt: string;
  datasetVersion: string;
  basedOn?: string;
  state: ViewState;
  /** Who made it, in the form of `authorsOf`; absent: nobody says. */
  author?: string;
  /** The data on the day of saving: what a frozen view shows for good, and a live one when asked for it as saved. */
  kept?: GraphRows;
  /** Of the data that it keeps. */
  licence?: string;
}

/** An actor that may match a search, with its number of links. */
export interface SearchCandidate {
  actor: Actor;
  degree: number;
}

export interface SearchCandidates {
  /** Folded words, at least one. */
  words: string[];
  kinds: ActorKind[] | null;
  /** False: each word begins a word of one of the names. True: or is within its `typosAllowed` of one. */
  fuzzy: boolean;
  limit: number;
}

export interface ConnectionPool {
  /** How many questions hold a connection or wait for one. */
  wanted: number;
  /** How many connections there may be. */
  most: number;
}

/** Called after each batch with how many rows of how many are in. */
export type OnProgress = (done: number, total: number) => void;

/**
 * What the product asks of a graph, one method per question. Both adapters give the same answers in the same order;
 * tests/store has them, one suite a topic. Lists of ids may hold unknown ones: these are left out. Methods that take many
 * ids answer for all of them in a bounded number of queries.
 *
 * Every method may fail with a StoreUnavailable or StoreTimeout error of errors.ts, or with StoreOverflow.
 */
export interface GraphStore extends EditStore, ImportStore {
  actorsById(ids: readonly string[]): Promise<Actor[]>;
  linksById(ids: readonly string[]): Promise<Link[]>;
  sourcesById(ids: readonly string[]): Promise<Source[]>;
  viewsById(ids: readonly string[]): Promise<SavedView[]>;
  /** The actors of kind Country for ISO codes. */
  countriesByCode(codes: readonly string[]): Promise<Actor[]>;
  /** How many links each actor has, whatever their kind. */
  degrees(ids: readonly string[]): Promise<Map<string, number>>;

  actors(filter: ActorFilter, order: Order<ActorOrderField>, page: PageRequest): Promise<Page<Actor>>;
  links(filter: LinkFilter, order: Order<LinkOrderField>, page: PageRequest): Promise<Page<Link>>;
  /** One page of links for each actor. */
  linksOf(
    actors: readonly string[],
    filter: LinkFilter,
    direction: Direction,
    order: Order<LinkOrderField>,
    page: PageRequest,
  ): Promise<Map<string, Page<Link>>>;
  /** One page of links for each source that they cite. */
  linksCiting(
    sources: readonly string[],
    filter: LinkFilter,
    order: Order<LinkOrderField>,
    page: PageRequest,
  ): Promise<Map<string, Page<Link>>>;
  /** Newest first. */
  sources(filter: SourceFilter, page: PageRequest): Promise<Page<Source>>;

  /** Candidates by most links first, then id; the ranking is done by search/rank.ts for both stores. */
  searchCandidates(query: SearchCandidates): Promise<SearchCandidate[]>;
  /** By kind in alphabetical order, OUT before IN. */
  linkCounts(actors: readonly string[], filter: LinkFilter): Promise<Map<string, LinkCount[]>>;
  /** The neighbours of each actor, at most `limit` each: most links first, then id. `filter.actorKinds` is about them. */
  neighbors(
    actors: readonly string[],
    filter: LinkFilter,
    direction: Direction,
    limit: number,
  ): Promise<Map<string, Neighbor[]>>;
  /** Of the neighbours of each actor those that are among others, by id: whether two are linked is asked, not all links read. */
  neighborsAmong(
    actors: readonly string[],
    others: readonly string[],
    filter: LinkFilter,
    direction: Direction,
  ): Promise<Map<string, Neighbor[]>>;
  /**
   * Whom two actors have in common, at most `limit` and none of `except`: as neighbours of the one, surest link first,
   * then by id, each with the same as a neighbour of the other, from which `direction` leads away.
   */
  between(
    one: string,
    other: string,
    filter: LinkFilter,
    direction: Direction,
    except: readonly string[],
    limit: number,
  ): Promise<[ofOne: Neighbor, ofOther: Neighbor][]>;
  /** The links with both ends among these actors, by id. */
  linksAmong(actors: readonly string[], filter: LinkFilter): Promise<Link[]>;
  /** Beginnings and ends within two days, both included: by day, then STARTED before ENDED, then link id. */
  changes(since: string, until: string, filter: LinkFilter, page: PageRequest): Promise<Page<Change>>;
  /** Buckets in which something began or ended, by day. `of`: only links that touch any of these actors. */
  timeline(of: readonly string[] | null, filter: LinkFilter, unit: TimeUnit): Promise<TimelineBucket[]>;
  /**
   * Counts, the largest first, then by name. With a filter: the links that pass, the actors at their ends, their sources.
   * What is in none of the parts wanted is empty; all are, if not said.
   */
  statistics(filter: LinkFilter, parts?: readonly StatisticsPart[]): Promise<Statistics>;
  /** Null until a dataset has been loaded. */
  dataset(): Promise<DatasetInfo | null>;

  /**
   * Adds or replaces rows. Safe to repeat; removes nothing. What differs from the row before is logged with it, from
   * the first dataset on that has been loaded whole.
   */
  load(rows: GraphRows, onProgress?: OnProgress): Promise<void>;
  /** Takes links out of every answer and logs what they were and why. Loading such a link again brings it back. */
  retractLinks(retractions: ReadonlyMap<string, Retraction>): Promise<void>;
  /** The entries of the log after a sequence, at most `limit`: what this store and any other on the same data committed. */
  changeLog(after: number, limit: number): Promise<ChangeLog>;
  /** When the log last told of any of these actors, links or sources (ISO 8601, UTC); null: it tells of none of them. */
  lastChangeOf(ids: readonly string[]): Promise<string | null>;
  /** Calls back after each write to the graph through this store; gives what ends that. Others' writes are not told. */
  onWrite(told: () => void): () => void;
  /** Says that the dataset has been loaded whole. */
  saveDataset(dataset: DatasetInfo): Promise<void>;
  saveView(view: SavedView): Promise<void>;

  /** The same store, whose questions end when the signal aborts: in the database too, with StoreCancelled or StoreTimeout. */
  until(signal: AbortSignal): GraphStore;
  /**
   * The same store, whose answers hold at least what had been written when somebody was given this bookmark, here or by
   * another server's store on the same data. Throws StoreUnknownBookmark where nobody was given it, and its questions may.
   */
  after(bookmark: string): GraphStore;
  /** What stands for all that was written through this store; null: whoever reads sees it anyway. */
  bookmark(): Promise<string | null>;
  /**
   * What stands for the state of all data, as the database says now: what was read since it said the same is what would be
   * read again. Whatever anybody writes, by whatever way, changes it; so may what changes no answer.
   */
  stamp(): Promise<string>;
  /** The stamp that this store was last told, along with answers too: nobody is asked. Null: none yet. */
  stampSeen(): Promise<string | null>;
  /** The connections to its database; null: it needs none. Nobody is asked. */
  pool(): ConnectionPool | null;
  /** Fails when the store does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
