import { render } from 'preact';
import { type DatedPicture, onDay, onItsDays } from '../../core/exchange/on-day.ts';
import type { Place } from '../../core/layout/places.ts';
import { GraphCanvas } from '../canvas/graph-canvas.ts';
import type { Scene } from '../state/scene.ts';
import { nothing, only, type Selection, soleTarget, type Target } from '../state/selection.ts';
import { listenToKeys } from './canvas-keys.ts';
import { Details } from './details.tsx';
import type { Stage, StageOptions } from './exploration.ts';
import { cameraAsDrawn, graphPlace } from './graph-place.ts';
import { mannersOf } from './manners.ts';
import { embeddedScene } from './scene-of.ts';
import { followTheme } from './theme.ts';

const NOT_COVERED = { top: 0, right: 0, bottom: 0, left: 0 };

/** Draws the graph over the picture: the same actors at the same places, to be looked at more closely. */
export function openStage({ main, box, lang, words, data, tell, notice, leave }: StageOptions): Stage {
  const host = layer('div', 'embed-graph');
  const panel = layer('section', 'embed-details');
  panel.ariaLabel = words.details;
  panel.ariaLive = 'polite';
  box.append(host);
  box.after(panel);
  const moved = new Map<string, Place>();
  let picture: DatedPicture = main.querySelector('.embed-time') ? onItsDays(data) : data;
  let scene: Scene = embeddedScene(picture, lang, moved);
  let selection: Selection = nothing;
  const manners = mannersOf(host, words, notice);

  const canvas = new GraphCanvas(host, 'light', {
    select: (chosen) => select(soleTarget(chosen) ?? firstOf(chosen)),
    expandOrCollapse: () => {},
    move(places) {
      for (const [id, place] of places) moved.set(id, place);
      draw();
    },
    openMenu: () => {},
    look: () => {},
    covered: () => NOT_COVERED,
    takesWheel: manners.takesWheel,
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
    canvas.draw(scene, cameraAsDrawn(box, scene.actors));
  }

  function select(target: Target | null): void {
    selection = target ? only(target) : nothing;
    canvas.emphasise({ selection, route: null, found: null });
    const label = showDetails(target);
    tell({ type: 'select', kind: target?.type ?? null, id: target?.id ?? null, label });
  }

  /** Answers what the target is called. */
  function showDetails(target: Target | null): string | null {
    render(<Details {...{ picture, target, lang, words, choose: select }} />, panel);
    return target && (panel.querySelector('h2')?.textContent ?? null);
  }

  const sizes = new ResizeObserver(place);
  sizes.observe(box);
  place();
  showDetails(null);
  listenToKeys(host, words.canvas, {
    leave,
    zoomBy: (factor) => canvas.zoomBy(factor),
    fit: () => canvas.fit(),
    clear: () => select(null),
    isChosen: () => selection !== nothing,
    go(direction) {
      const [from = null] = selection.actors;
      const next = from === null ? mostLinked(scene) : canvas.nearest(from, direction);
      if (next !== null) select({ type: 'actor', id: next });
    },
  });
  host.focus({ preventScroll: true });

  return {
    select,
    showDay(day) {
      picture = onDay(data, day);
      draw();
      showDetails(soleTarget(selection));
    },
    close() {
      sizes.disconnect();
      unfollow();
      canvas.destroy();
      render(null, panel);
      panel.remove();
      host.remove();
      if (selection !== nothing) tell({ type: 'select', kind: null, id: null, label: null });
    },
  };
}

function layer(name: 'div' | 'section', className: string): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  return element;
}

/** A line may stand for several links; the first is shown, and leads to the others. */
function firstOf({ links }: Selection): Target | null {
  const [link] = links;
  return link === undefined ? null : { type: 'link', id: link };
}

function mostLinked({ actors }: Scene): string | null {
  return actors.toSorted((one, other) => other.degree - one.degree)[0]?.id ?? null;
}
