import cytoscape, { type Core, type StylesheetJsonBlock } from 'cytoscape';
import type { Place } from '../../core/layout/places.ts';
import { PALETTES, type Theme } from '../../core/style/palette.ts';
import type { Camera } from '../../core/view/state.ts';
import { nearestTo, type ScreenDirection } from '../state/nearest.ts';
import type { Scene } from '../state/scene.ts';
import { nothing } from '../state/selection.ts';
import { isInside } from './area.ts';
import { AreaGesture } from './area-gesture.ts';
import type { Covered } from './camera.ts';
import { edgeStyle } from './edge-style.ts';
import { Elements } from './elements.ts';
import { durationOfMotion, Eye } from './eye.ts';
import { aloneBy, type Focus, foldedAt, litBy, markedBy } from './focus.ts';
import { type CanvasEvents, listenToGestures } from './gestures.ts';
import { growthAt } from './growth.ts';
import type { Box } from './label-room.ts';
import { drawAsTexture, isFar, tellOfWheel } from './large.ts';
import { type Layers, layersIn } from './layers.ts';
import { Marks } from './marks.ts';
import { nodeStyle } from './node-style.ts';
import { Spotlight } from './spotlight.ts';
import { listenToWheel } from './wheel.ts';
import { WordsLayer } from './words-layer.ts';

/** How long the camera must stand still to be worth reporting. */
const REST = 160;
const ZOOM_STEP = 1.6;

interface Events extends CanvasEvents {
  /** The camera has come to rest elsewhere. */
  look: (camera: Camera) => void;
  /** What lies over the canvas now. */
  covered: () => Covered;
  /** Where on the canvas buttons stand, so that no name does. */
  buttons: () => readonly Box[];
}

/** Draws scenes in a container. It keeps nothing that matters: scene and camera come from outside. */
export class GraphCanvas {
  readonly #cy: Core;
  readonly #host: HTMLElement;
  readonly #events: Events;
  readonly #layers: Layers;
  readonly #eye: Eye;
  readonly #elements: Elements;
  readonly #spotlight: Spotlight;
  readonly #words: WordsLayer;
  readonly #area: AreaGesture;
  readonly #observer: ResizeObserver;
  readonly #folded: Marks;
  readonly #selected: Marks;
  #theme: Theme;
  #style: StylesheetJsonBlock[];
  #scene: Scene = { actors: [], links: [] };
  #focus: Focus = { selection: nothing, route: null, found: null, hovered: null };
  /** What the pointer is over, before it rests there. */
  #under: string | null = null;
  #growth = 1;
  readonly #rewrite = () => {
    if (!this.#cy.destroyed()) this.#words.choose();
  };
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement, theme: Theme, events: Events) {
    this.#host = host;
    this.#theme = theme;
    this.#style = styleFor(theme);
    this.#events = events;
    this.#layers = layersIn(host);
    this.#cy = cytoscape({
      container: this.#layers.base,
      style: this.#style,
      minZoom: 0.08,
      maxZoom: 4,
      autounselectify: true,
      boxSelectionEnabled: false,
    });
    this.#eye = new Eye(this.#cy, events.covered);
    this.#elements = new Elements(this.#cy);
    this.#spotlight = new Spotlight(this.#cy, this.#layers.light);
    this.#words = new WordsLayer(this.#layers.words, this.#cy, PALETTES[theme], events.buttons);
    this.#folded = new Marks(this.#cy, 'folded');
    this.#selected = new Marks(this.#cy, 'selected');
    this.#cy.on('viewport', () => this.#settle());
    this.#cy.on('mouseover', 'node, edge', ({ target }) => {
      this.#under = target.id();
    });
    this.#cy.on('mouseout', 'node, edge', () => {
      this.#under = null;
    });
    this.#area = new AreaGesture(
      host,
      this.#layers.area,
      () => this.#under === null,
      (outline, add) => this.#chooseWithin(outline, add),
    );
    listenToGestures(this.#cy, events, {
      linksOf: (edge) => this.#elements.bundles.find(({ id }) => id === edge)?.links ?? [edge],
      selected: () => this.#focus.selection.actors,
      hover: (id) => this.#hover(id),
      zoomInAt: (spot) => this.#eye.zoomAt(spot, ZOOM_STEP),
    });
    listenToWheel(this.#layers.base, (spot, factor) => {
      tellOfWheel(this.#cy);
      this.#eye.zoomAt(spot, factor, 0);
    });
    this.#observer = new ResizeObserver(() => this.#resize());
    this.#observer.observe(host);
    // Words written before the typeface is there would be in another, and Chinese ones in none at all.
    document.fonts.addEventListener('loadingdone', this.#rewrite);
    void document.fonts.load("500 12px 'Inter Variable'");
  }

  /** Where the canvas looks now. */
  get camera(): Camera {
    return this.#eye.camera;
  }

  /** A camera other than the last one known moves the view; none shows the whole. */
  draw(scene: Scene, camera: Camera | undefined): void {
    const wasEmpty = this.#scene.actors.length === 0;
    const duration = wasEmpty ? 0 : durationOfMotion();
    if (wasEmpty) this.#prepare(scene, camera);
    const newcomers = scene === this.#scene ? [] : this.#apply(scene, duration);
    this.#eye.follow(scene, camera, newcomers, duration);
    this.#settle(duration);
  }

  emphasise(emphasis: Omit<Focus, 'hovered'>): void {
    this.#focus = { ...this.#focus, ...emphasis };
    this.#light();
  }

  paint(theme: Theme): void {
    if (theme === this.#theme) return;
    this.#theme = theme;
    this.#style = styleFor(theme);
    this.#cy.style(this.#style);
    this.#words.palette = PALETTES[theme];
    this.#light();
  }

  zoomBy(factor: number): void {
    this.#eye.zoomAt({ x: this.#cy.width() / 2, y: this.#cy.height() / 2 }, factor);
  }

  fit(): void {
    this.#eye.fit();
  }

  /** Something more lies over the canvas: what is seen whole shall stay so. */
  makeRoom(): void {
    this.#eye.makeRoom();
  }

  /** Brings an actor, or the middle of a link, to the middle. */
  centre(id: string): void {
    const link = this.#scene.links.find((candidate) => candidate.id === id);
    const ends = link ? [link.from, link.to] : [id];
    const actors = this.#scene.actors.filter((candidate) => ends.includes(candidate.id));
    if (actors.length === 0) return;
    const mean = (along: 'x' | 'y') => actors.reduce((sum, actor) => sum + actor[along], 0) / actors.length;
    this.#eye.centre({ x: mean('x'), y: mean('y') });
  }

  /** The nearest actor that way on screen; null where nobody is. */
  nearest(id: string, direction: ScreenDirection): string | null {
    return nearestTo(this.#scene.actors, id, direction);
  }

  /** While on, a drag draws round actors instead of moving the picture. */
  setLasso(isOn: boolean): void {
    this.#area.isLasso = isOn;
    this.#host.classList.toggle('is-lasso', isOn);
  }

  destroy(): void {
    document.fonts.removeEventListener('loadingdone', this.#rewrite);
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    this.#area.destroy();
    this.#spotlight.destroy();
    this.#words.destroy();
    this.#cy.destroy();
    this.#layers.remove();
  }

  #apply(scene: Scene, duration: number): string[] {
    this.#scene = scene;
    drawAsTexture(this.#cy, scene);
    const newcomers = this.#elements.apply(scene, duration, this.#growth);
    this.#light();
    return newcomers;
  }

  /** Looks where the first picture will be, so that its elements are made as they are to be seen there. */
  #prepare(scene: Scene, camera: Camera | undefined): void {
    // The first actor makes room for the panels, which the drawing has not noticed yet.
    this.#cy.resize();
    if (scene.actors.length === 0) return;
    this.#eye.begin(scene, camera);
    this.#growth = growthAt(this.#cy.zoom(), scene.actors.length);
    this.#elements.simplify(isFar(this.#cy, scene));
    // For whoever measures how long the first picture takes.
    this.#cy.one('render', () => performance.mark('drawn'));
  }

  #chooseWithin(outline: readonly Place[], add: boolean): void {
    const within = this.#scene.actors.filter(({ id }) =>
      isInside(this.#cy.getElementById(id).renderedPosition(), outline),
    );
    this.#events.select({ actors: within.map(({ id }) => id), links: [] }, add);
  }

  #hover(id: string | null): void {
    if (id === this.#focus.hovered) return;
    this.#focus = { ...this.#focus, hovered: id };
    this.#light();
  }

  #light(): void {
    const { selection, route, hovered } = this.#focus;
    const { bundles } = this.#elements;
    this.#folded.set(foldedAt(this.#cy.zoom(), bundles, this.#focus));
    this.#selected.set(markedBy(this.#focus));
    const alone = aloneBy(this.#focus, this.#scene, bundles);
    this.#spotlight.show(litBy(this.#focus, this.#scene, alone), this.#style);
    const chosen = new Set([...selection.actors, ...selection.links, ...(route?.links ?? [])]);
    const folded = this.#folded.ids;
    this.#words.say({ scene: this.#scene, bundles, folded, chosen, lit: alone, hovered });
  }

  #resize(): void {
    this.#cy.resize();
    this.#spotlight.resize();
    this.#eye.resize();
  }

  /** Until it is at rest, the canvas says that it is moving: what looks at it from outside can wait. */
  #settle(delay = 0): void {
    clearTimeout(this.#timer);
    this.#host.dataset.moving = '';
    this.#timer = setTimeout(() => {
      delete this.#host.dataset.moving;
      this.#rest();
    }, delay + REST);
  }

  /** What costs too much while the camera moves. */
  #rest(): void {
    if (this.#scene.actors.length === 0) return;
    const growth = growthAt(this.#cy.zoom(), this.#scene.actors.length);
    if (growth !== this.#growth) this.#elements.grow(this.#scene, growth);
    this.#growth = growth;
    this.#elements.simplify(isFar(this.#cy, this.#scene));
    this.#light();
    const camera = this.#eye.rest();
    if (camera) this.#events.look(camera);
  }
}

function styleFor(theme: Theme): StylesheetJsonBlock[] {
  return [...nodeStyle(PALETTES[theme]), ...edgeStyle(PALETTES[theme])];
}
