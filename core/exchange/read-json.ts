import { LANGUAGES } from '../language/text.ts';
import { actorKinds } from '../model/actor-kinds.ts';
import { CONFIDENCES } from '../model/link.ts';
import { linkKinds } from '../model/link-kinds.ts';
import { type Camera, LAYOUTS, LINK_MARKS, type PlacedActor, type ViewState } from '../view/state.ts';
import { Checked } from './checked.ts';
import { byId } from './exchange.ts';
import { JSON_FORMAT, JSON_VERSION } from './json.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** The picture in a file that `pictureJson` wrote. Nothing in it is trusted; throws UnreadableFile. */
export function readPictureJson(text: string): ViewState {
  const file = new Checked(parsed(text), '');
  if (!file.isObject() || file.at('format').value !== JSON_FORMAT) {
    throw new UnreadableFile({ type: 'notOurs' });
  }
  const version = file.at('version').number(1);
  if (version > JSON_VERSION) throw new UnreadableFile({ type: 'newer' });
  return viewState(file.at('state'));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableFile({ type: 'malformed', language: 'JSON' });
  }
}

function viewState(state: Checked): ViewState {
  return {
    actors: [...byId(state.at('actors').list(placedActor)).values()],
    hiddenKinds: state.at('hiddenKinds').list((kind) => kind.oneOf(linkKinds)),
    hiddenActorKinds: state.at('hiddenActorKinds').list((kind) => kind.oneOf(actorKinds)),
    hiddenConfidences: state.at('hiddenConfidences').list((confidence) => confidence.oneOf(CONFIDENCES)),
    hiddenMarks: state.at('hiddenMarks').list((mark) => mark.oneOf(LINK_MARKS)),
    labels: state.at('labels').oneOf(LANGUAGES),
    layout: state.at('layout').oneOf(LAYOUTS),
    ...state.maybe('activeOn', (day) => day.day()),
    ...state.maybe('comparedWith', (day) => day.day()),
    ...state.maybe('source', (source) => source.text()),
    ...state.maybe('leastLinks', (count) => count.number(0)),
    ...state.maybe('mostLinks', (count) => count.number(0)),
    ...state.maybe('camera', camera),
  };
}

function placedActor(actor: Checked): PlacedActor {
  return {
    id: actor.at('id').text(),
    ...actor.maybe('x', (x) => x.number()),
    ...actor.maybe('y', (y) => y.number()),
    ...actor.maybe('pinned', (pinned) => pinned.flag()),
    ...actor.maybe('hidden', (hidden) => hidden.flag()),
    ...actor.maybe('broughtBy', (parent) => parent.text()),
  };
}

function camera(seen: Checked): Camera {
  const zoom = seen.at('zoom');
  if (zoom.number(0) === 0) zoom.fail();
  return { x: seen.at('x').number(), y: seen.at('y').number(), zoom: zoom.number() };
}
