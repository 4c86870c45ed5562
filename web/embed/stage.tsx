import { render } from 'preact';
import { type DatedPicture, onDay, onItsDays } from '../../core/exchange/on-day.ts';
import { spokenDate } from '../../core/language/dates.ts';
import type { Place } from '../../core/layout/places.ts';
import { GraphCanvas } from '../canvas/graph-canvas.ts';
import type { Scene } from '../state/scene.ts';
import { isNothing, nothing, only, type Selection, type Target } from '../state/selection.ts';
import { listenToKeys } from './canvas-keys.ts';
import { Details } from './details.tsx';
import type { Stage, StageOptions } from './exploration.ts';
import { cameraAsDrawn, graphPlace } from './graph-place.ts';
import { leaveScrollingToPage, letFingersScroll } from './manners.ts';
import { embeddedScene } from './scene-of.ts';
import { followTheme } from './theme.ts';

const NOT_COVERED = { top: 0, right: 0, bottom: 0, left: 0 };

/** Draws the graph over the picture: the same actors at the same places, to be looked at more closely. */
export function openStage({ main, box, lang, words, data, tell, notice, leave }: StageOptions): Stage {
  const host = layer('div', 'embed-graph');
  const panel = layer('section', 'embed-details');
  panel.ariaLabel = words.details;
  panel.ariaLive = 'polite';
  panel.tabIndex = -1;
  // The picture under it names another day than the one that was chosen since.
  const said = layer('p', 'embed-day');
  host.append(said);
  box.append(host);
  box.after(panel);
  const moved = new Map<string, Place>();
  let picture: DatedPicture = main.querySelector('.embed-time') ? onItsDays(data) : data;
  let scene: Scene = embeddedScene(picture, lang, moved);
  // The marks of the picture stay there, wherever the reader puts actors and on whatever day.
  const { actors: actorsAsDrawn } = scene;
  let selection: Selection = nothing;
  leaveScrollingToPage(host, words, notice);

  const canvas = new GraphCanvas(host, 'light', {
    select,
    expandOrCollapse: () => {},
    move(places) {
      for (const [id, place] of places) moved.set(id, place);
      draw();
    },
    openMenu: () => {},
    look: () => {},
    covered: () => NOT_COVERED,
    buttons: () => [],
  });
  letFingersScroll(host);
  panel.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') leave();
  });
  const unfollow = followTheme((theme) => canvas.paint(theme));

  function draw(): void {
    scene = embeddedScene(picture, lang, moved);
    canvas.draw(scene, canvas.camera);
  }

  function place(): void {
    const { left, top, width, height } = graphPlace(box);
    Object.assign(host.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
  }

  function lookAsDrawn(): void {
    canvas.draw(scene, cameraAsDrawn(box, actorsAsDrawn));
  }

  function select(chosen: Selection): void {
    selection = chosen;
    canvas.emphasise({ selection, route: null, found: null });
    showDetails();
    const [actor, link] = [selection.actors[0], selection.links[0]];
    const kind = actor !== undefined ? 'actor' : link !== undefined ? 'link' : null;
    const label = kind && (panel.querySelector('h2')?.textContent ?? null);
    tell({ type: 'select', kind, id: actor ?? link ?? null, label });
  }

  function choose(target: Target): void {
    select(only(target));
  }

  function showDetails(): void {
    const hadFocus = panel.contains(document.activeElement);
    render(<Details {...{ picture, selection, lang, words, choose }} />, panel);
    // What was pressed may be gone, and the focus with it: keys would lead nowhere.
    if (hadFocus && !panel.contains(document.activeElement)) panel.focus();
  }

  const boxSizes = new ResizeObserver(place);
  boxSizes.observe(box);
  place();
  lookAsDrawn();
  // Made after the canvas, whose own observer looks where it looked before: this one has the last word.
  const hostSizes = new ResizeObserver(lookAsDrawn);
  hostSizes.observe(host);
  showDetails();
  listenToKeys(host, words.canvas, {
    leave,
    zoomBy: (factor) => canvas.zoomBy(factor),
    fit: () => canvas.fit(),
    clear: () => select(nothing),
    isChosen: () => !isNothing(selection),
    go(direction) {
      const [from = null] = selection.actors;
      const next = from === null ? mostLinked(scene) : canvas.nearest(from, direction);
      if (next !== null) choose({ type: 'actor', id: next });
    },
  });

  return {
    choose,
    focus: () => host.focus({ preventScroll: true }),
    showDay(day) {
      picture = onDay(data, day);
      said.textContent = spokenDate(day, lang);
      draw();
      const left = leftIn(picture, selection);
      if (count(left) < count(selection)) select(left);
      else showDetails();
    },
    close() {
      boxSizes.disconnect();
      hostSizes.disconnect();
      unfollow();
      canvas.destroy();
      render(null, panel);
      panel.remove();
      host.remove();
      if (!isNothing(selection)) tell({ type: 'select', kind: null, id: null, label: null });
    },
  };
}

function layer(name: 'div' | 'section' | 'p', className: string): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  return element;
}

/** What of a selection the picture has. */
function leftIn({ actors, links }: DatedPicture, selection: Selection): Selection {
  return {
    actors: selection.actors.filter((id) => actors.some((actor) => actor.id === id)),
    links: selection.links.filter((id) => links.some((link) => link.id === id)),
  };
}

function count({ actors, links }: Selection): number {
  return actors.length + links.length;
}

function mostLinked({ actors }: Scene): string | null {
  return actors.toSorted((one, other) => other.degree - one.degree)[0]?.id ?? null;
}
