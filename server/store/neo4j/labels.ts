import { EVIDENCE } from '../../../core/exchange/readable.ts';
import { type ActorKind, actorKinds } from '../../../core/model/actor-kinds.ts';
import type { SubjectKind } from '../change-log.ts';

/** The names that this store uses in the database, all with the same prefix: '' in a database of our own. */
export interface Labels {
  prefix: string;
  actor: string;
  /** Stands beside each relationship: Neo4j relationships can't point to sources and have no index over all types. */
  claim: string;
  source: string;
  view: string;
  dataset: string;
  /** The one node that says where the log of changes stands. */
  log: string;
  change: string;
  /** Stands beside `change` on what somebody did by hand. */
  edit: string;
  /** What is kept of an import; its rows are tied to it by the relationships of imported.ts. */
  import: string;
  /** A number that is kept: see structure/tallies.ts. */
  tally: string;
  /** What counts are made from where no tally knows: see columns-in-memory.ts. */
  block: string;
  kinds: Record<ActorKind, string>;
  /** The full-text index over the search words of actors. */
  actorWords: string;
}

/** Throws on a prefix that could not begin a name in Cypher. */
export function labelsWith(prefix: string): Labels {
  if (!/^(?:[A-Za-z]\w*)?$/.test(prefix)) throw new Error(`Not a prefix for labels: ${prefix}`);
  return {
    prefix,
    actor: `${prefix}Actor`,
    claim: `${prefix}Claim`,
    source: `${prefix}Source`,
    view: `${prefix}View`,
    dataset: `${prefix}Dataset`,
    log: `${prefix}Log`,
    change: `${prefix}Change`,
    edit: `${prefix}Edit`,
    import: `${prefix}Import`,
    tally: `${prefix}Tally`,
    block: `${prefix}Block`,
    kinds: Object.fromEntries(actorKinds.map((kind) => [kind, prefix + kind])) as Record<ActorKind, string>,
    actorWords: `${prefix}actor_words`,
  };
}

export const ANY_EVIDENCE = Object.values(EVIDENCE).join('|');

/** The label of the nodes of a kind of row. */
export function nodesOf({ actor, claim, source }: Labels, kind: SubjectKind): string {
  return { ACTOR: actor, LINK: claim, SOURCE: source }[kind];
}
