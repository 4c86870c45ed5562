import cytoscape, { type Core } from 'cytoscape';
import { PALETTES, type Theme } from '../../core/figure/palette.ts';
import type { Camera } from '../../core/view/state.ts';
import type { Scene } from '../state/scene.ts';
import { nothing } from '../state/selection.ts';
import {
  boxOf,
  cameraFor,
  cameraForBoth,
  cameraOf,
  includes,
  isSameCamera,
  lookAt,
  sightOf,
} from './camera.ts';
import { edgeStyle } from './edge-style.ts';
import { applyScene } from './elements.ts';
import { applyEmphasis, type Emphasis, spotlight } from './emphasis.ts';
import { type CanvasEvents, listenToGestures } from './gestures.ts';
import { fitLabels } from './labels.ts';
import { nodeStyle } from './node-style.ts';

/** How long the camera must stand still to be worth reporting. */
const REST = 160;
const DURATION = 300;

interface Events extends CanvasEvents {
  /** The camera has come to rest elsewhere. */
  look: (camera: Camera) => void;
}

/** Draws scenes in a container. It keeps nothing that matters: scene and camera come from outside. */
export class GraphCanvas {
  readonly #cy: Core;
  readonly #events: Events;
  readonly #observer: ResizeObserver;
  #scene: Scene = { actors: [], links: [] };
  #camera: Camera | undefined;
  /** The whole is in sight because the canvas saw to it; then it goes on seeing to it. */
  #isFitted = true;
  #emphasis: Emphasis = { selection: nothing, route: null, found: null };
  #hovered: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(container: HTMLElement, theme: Theme, events: Events) {
    this.#events = events;
    this.#cy = cytoscape({
      container,
      style: styleFor(theme),
      minZoom: 0.08,
      maxZoom: 4,
      autounselectify: true,
    });
    this.#cy.on('viewport', () => this.#settle());
    this.#cy.on('dragpan scrollzoom pinchzoom', () => {
      this.#isFitted = false;
    });
    listenToGestures(this.#cy, events, (id) => this.#hover(id));
    this.#observer = new ResizeObserver(() => this.#resize());
    this.#observer.observe(container);
    // Labels measured before the typeface is there would be cut off.
    void document.fonts.load("500 12px 'Inter Variable'").then(() => this.paint(theme));
  }

  /** A camera other than the last one known moves the view; none shows the whole. */
  draw(scene: Scene, camera: Camera | undefined): void {
    const wasEmpty = this.#scene.actors.length === 0;
    const duration = wasEmpty ? 0 : durationOfMotion();
    this.#scene = scene;
    // The first actor makes room for the panels, which the drawing has not noticed yet.
    if (wasEmpty) this.#cy.resize();
    const newcomers = applyScene(this.#cy, scene, duration);
    this.#light();
    if (!camera) {
      this.#camera = undefined;
      this.#fit(duration);
    } else if (!(this.#camera && isSameCamera(this.#camera, camera))) this.#lookElsewhere(camera, duration);
    else if (newcomers.length > 0 && this.#isFitted) this.#fit(duration);
    else this.#reveal(newcomers);
    this.#settle(duration);
  }

  emphasise(emphasis: Emphasis): void {
    this.#emphasis = emphasis;
    this.#light();
    fitLabels(this.#cy);
  }

  paint(theme: Theme): void {
    this.#cy.style(styleFor(theme));
    fitLabels(this.#cy);
  }

  zoomBy(factor: number): void {
    const { zoom, ...middle } = cameraOf(this.#cy);
    const next = Math.min(this.#cy.maxZoom(), Math.max(this.#cy.minZoom(), zoom * factor));
    this.#lookElsewhere({ ...middle, zoom: next }, durationOfMotion());
  }

  fit(): void {
    this.#fit(durationOfMotion());
  }

  /** Brings an actor, or the middle of a link, to the middle. */
  centre(id: string): void {
    const link = this.#scene.links.find((candidate) => candidate.id === id);
    const ends = link ? [link.from, link.to] : [id];
    const actors = this.#scene.actors.filter((candidate) => ends.includes(candidate.id));
    if (actors.length === 0) return;
    const mean = (along: 'x' | 'y') => actors.reduce((sum, actor) => sum + actor[along], 0) / actors.length;
    this.#lookElsewhere({ x: mean('x'), y: mean('y'), zoom: this.#cy.zoom() }, durationOfMotion());
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    this.#cy.destroy();
  }

  #fit(duration: number): void {
    this.#isFitted = true;
    this.#look(cameraFor(this.#cy, boxOf(this.#scene.actors)), duration);
  }

  #lookElsewhere(camera: Camera, duration: number): void {
    this.#isFitted = false;
    this.#look(camera, duration);
  }

  #look(camera: Camera, duration: number): void {
    if (this.#scene.actors.length > 0) lookAt(this.#cy, camera, duration);
  }

  /** Steps back just far enough when newcomers landed out of sight. */
  #reveal(newcomers: readonly string[]): void {
    const landed = this.#scene.actors.filter(({ id }) => newcomers.includes(id));
    if (landed.length === 0) return;
    const sight = sightOf(this.#cy);
    const box = boxOf(landed);
    if (!includes(sight, box)) this.#look(cameraForBoth(this.#cy, sight, box), durationOfMotion());
  }

  #hover(id: string | null): void {
    this.#hovered = id;
    this.#light();
  }

  #light(): void {
    applyEmphasis(this.#cy, this.#emphasis);
    if (this.#hovered !== null) spotlight(this.#cy, this.#hovered);
  }

  #resize(): void {
    this.#cy.resize();
    if (this.#isFitted) this.#fit(0);
    else if (this.#camera) this.#look(this.#camera, 0);
  }

  #settle(delay = 0): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#scene.actors.length === 0) return;
      fitLabels(this.#cy);
      const camera = cameraOf(this.#cy);
      if (this.#camera && isSameCamera(this.#camera, camera)) return;
      this.#camera = camera;
      this.#events.look(camera);
    }, delay + REST);
  }
}

function styleFor(theme: Theme) {
  return [...nodeStyle(PALETTES[theme]), ...edgeStyle(PALETTES[theme])];
}

function durationOfMotion(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : DURATION;
}
