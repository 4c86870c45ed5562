import { emptyView } from '../../core/view/address.ts';
import type { AddressProblem } from '../../core/view/address-reader.ts';
import { noConditions, type PathConditions } from '../../core/view/paths-question.ts';
import type { ViewState } from '../../core/view/state.ts';
import type { Failure } from '../api/request.ts';
import type { Editor } from './editing/editor.ts';
import { type Facts, learn, noFacts, without } from './facts.ts';
import type { Find } from './find.ts';
import { amend, begin, type History, record, travel } from './history.ts';
import {
  graphFacts,
  noticeOfLeaving,
  type OpenedView,
  ofTheGraph,
  unkept,
  withItsData,
} from './opened-view.ts';
import { changePicture, isStep, type PictureAction } from './picture.ts';
import { isNothing, joined, nothing, type Selection } from './selection.ts';

/** A path that somebody picked, lifted out of the picture. */
export interface Route {
  actors: readonly string[];
  links: readonly string[];
}

/** The question in the paths panel, while its ends are being chosen. */
interface PathsDraft extends PathConditions {
  from: string | null;
  to: string | null;
}

/** What one has to be told, once. */
export type Notice =
  /** `others`: how many deeds failed before it and have not been told away; `again` does all of them. */
  | { type: 'failed'; failure: Failure; others: number; again: () => void }
  /** What is wrong with a file. */
  | { type: 'unreadableFile'; problem: string }
  | { type: 'addressCopied' }
  | { type: 'unreadable'; problems: readonly AddressProblem[] }
  | { type: 'unknown'; ids: readonly string[] }
  | { type: 'unknownView'; id: string }
  | { type: 'unknownPage'; path: string }
  /** `shown` of `total` links of these actors; `next` adds at most `more` actors. */
  | {
      type: 'expanded';
      ids: readonly string[];
      shown: number;
      total: number;
      more: number;
      next: () => void;
    }
  | { type: 'nothingToAdd'; ids: readonly string[] }
  | { type: 'tooManyToExpand' }
  | { type: 'pictureFull' }
  | { type: 'citationCopied' }
  /** The server does not take the token of this tab any more. */
  | { type: 'told'; text: string }
  | { type: 'added'; count: number }
  /** The picture had the data that a view keeps, and now has the graph's. */
  | { type: 'goesOn' };

export interface Explorer {
  history: History<ViewState>;
  /** What the picture is drawn with. */
  facts: Facts;
  /** What has been fetched of the graph, while the picture is drawn with the data that a view keeps. */
  graph: Facts | null;
  /** The day on which the page was opened. */
  today: string;
  selection: Selection;
  route: Route | null;
  panel: 'details' | 'sources' | 'paths';
  isTableOpen: boolean;
  paths: PathsDraft;
  /** What is looked for within the picture; null: nothing. */
  find: Find | null;
  notice: Notice | null;
  /** How many requests are under way. */
  working: number;
  view: OpenedView | null;
  /** The saved view that the picture was made from, since which step. */
  origin: { id: string; step: number } | null;
  /** Every tap on the canvas adds to the selection: for those who have no key to hold meanwhile. */
  isGathering: boolean;
  /** Null: this tab only reads. */
  editor: Editor | null;
  /** How often the page has heard that what it knows was changed in the graph. */
  edition: number;
}

export type Action =
  | PictureAction
  | { type: 'learn'; facts: Facts }
  /** The graph has changed: what is known anew, and what is no longer there. */
  | { type: 'revise'; facts: Facts; gone: readonly string[] }
  | { type: 'edit'; editor: Editor | null }
  /** `add`: to what is selected already. */
  | { type: 'select'; selection: Selection; add?: boolean }
  | { type: 'trace'; route: Route | null }
  | { type: 'openPanel'; panel: Explorer['panel'] }
  | { type: 'openTable'; isOpen: boolean }
  | { type: 'askPaths'; draft: Partial<PathsDraft> }
  | { type: 'find'; find: Find | null }
  | { type: 'notify'; notice: Notice | null }
  | { type: 'work'; change: 1 | -1 }
  | { type: 'gather'; isGathering: boolean }
  /** To a step of the history that is remembered; nothing happens where it is not. */
  | { type: 'travel'; step: number }
  /** A picture from an address: the next step, or one that is not remembered. */
  | { type: 'open'; picture: ViewState; step: number; view: OpenedView | null; origin?: string }
  /** From a view that keeps its data to the same picture with the graph's. */
  | { type: 'goOn' };

/** What changes how many links of an actor are in the picture, so that what was told of it is no longer true. */
const COUNTED: ReadonlySet<PictureAction['type']> = new Set([
  'add',
  'remove',
  'hide',
  'filter',
  'showAll',
  'showDays',
  'replace',
]);

const noPaths: PathsDraft = { from: null, to: null, ...noConditions };

/** `step`: at which the browser stands, so that a reloaded page does not take its first picture for a new step. */
export function newExplorer(today: string, step = 0): Explorer {
  return {
    history: begin(emptyView(), step),
    facts: noFacts,
    graph: null,
    today,
    selection: nothing,
    route: null,
    panel: 'details',
    isTableOpen: false,
    paths: noPaths,
    find: null,
    notice: null,
    working: 0,
    view: null,
    origin: null,
    isGathering: false,
    editor: null,
    edition: 0,
  };
}

export function reduce(explorer: Explorer, action: Action): Explorer {
  return withItsData(reduced(explorer, action));
}

function reduced(explorer: Explorer, action: Action): Explorer {
  switch (action.type) {
    case 'learn':
      return withGraph(explorer, learn(graphFacts(explorer), action.facts));
    case 'revise':
      return revised(explorer, action.facts, action.gone);
    case 'edit':
      return { ...explorer, editor: action.editor };
    case 'select':
      return selected(explorer, action.add ? joined(explorer.selection, action.selection) : action.selection);
    case 'trace':
      return { ...explorer, route: action.route };
    case 'openPanel':
      return { ...explorer, panel: action.panel };
    case 'openTable':
      return { ...explorer, isTableOpen: action.isOpen };
    case 'askPaths':
      return { ...explorer, panel: 'paths', paths: { ...explorer.paths, ...action.draft } };
    case 'find':
      return { ...explorer, find: action.find };
    case 'notify':
      return { ...explorer, notice: action.notice };
    case 'work':
      return { ...explorer, working: explorer.working + action.change };
    case 'gather':
      return { ...explorer, isGathering: action.isGathering };
    case 'travel': {
      const history = travel(explorer.history, action.step);
      return history ? onlyWhatIsThere({ ...explorer, history, notice: null }) : explorer;
    }
    case 'open':
      return onlyWhatIsThere({
        ...explorer,
        history: opened(explorer.history, action.picture, action.step),
        view: action.view,
        origin: action.origin === undefined ? null : { id: action.origin, step: action.step },
        route: null,
      });
    case 'goOn':
      return stepped(explorer, unkept(explorer));
    default:
      return changed(explorer, action);
  }
}

/** What is known of the graph, while the picture may be drawn with the data that a view keeps. */
function withGraph(explorer: Explorer, facts: Facts): Explorer {
  return explorer.graph ? { ...explorer, graph: facts } : { ...explorer, facts };
}

/** As it is in the graph now. An actor that is gone leaves the picture too; that is no step, since nobody here did it. */
function revised(explorer: Explorer, news: Facts, gone: readonly string[]): Explorer {
  const facts = without(learn(graphFacts(explorer), news), gone);
  const { history } = explorer;
  const hasLost = history.present.actors.some(({ id }) => gone.includes(id));
  const left = hasLost
    ? amend(history, changePicture(history.present, { type: 'remove', ids: gone }))
    : history;
  return onlyWhatIsThere(withGraph({ ...explorer, history: left, edition: explorer.edition + 1 }, facts));
}

function selected(explorer: Explorer, selection: Selection): Explorer {
  return isNothing(selection)
    ? { ...explorer, selection: nothing, route: null }
    : { ...explorer, selection, panel: 'details' };
}

function opened(history: History<ViewState>, picture: ViewState, step: number): History<ViewState> {
  return step === history.step + 1 ? record(history, picture) : begin(picture, step);
}

function changed(explorer: Explorer, action: PictureAction): Explorer {
  const picture = changePicture(explorer.history.present, action);
  if (picture === explorer.history.present) return explorer;
  const isStale = explorer.notice?.type === 'expanded' && COUNTED.has(action.type);
  const notice = isStale ? null : explorer.notice;
  return isStep(action)
    ? stepped({ ...explorer, notice: noticeOfLeaving(explorer) ?? notice }, ofTheGraph(explorer, picture))
    : onlyWhatIsThere({ ...explorer, notice, history: amend(explorer.history, picture) });
}

/** What had been undone is gone, a view among it. */
function stepped(explorer: Explorer, picture: ViewState): Explorer {
  const { history, view, origin } = explorer;
  return onlyWhatIsThere({
    ...explorer,
    history: record(history, picture),
    view: view !== null && view.step > history.step ? null : view,
    origin: origin !== null && origin.step > history.step ? null : origin,
  });
}

/** Forgets what has left the picture or was put out of sight: of the selection, and a route that is broken by it. */
function onlyWhatIsThere(explorer: Explorer): Explorer {
  const { selection, route, facts, history } = explorer;
  const ids = new Set(history.present.actors.flatMap(({ id, hidden }) => (hidden ? [] : [id])));
  const isThere = (link: string) => {
    const fact = facts.links.get(link);
    return fact !== undefined && ids.has(fact.from) && ids.has(fact.to);
  };
  const actors = selection.actors.filter((id) => ids.has(id));
  const links = selection.links.filter(isThere);
  const isWhole = actors.length === selection.actors.length && links.length === selection.links.length;
  const isBroken = route?.actors.some((id) => !ids.has(id)) === true;
  return { ...explorer, selection: isWhole ? selection : { actors, links }, route: isBroken ? null : route };
}
