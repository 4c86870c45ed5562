import type { Core } from 'cytoscape';
import type { Place } from '../../core/layout/places.ts';
import type { Camera } from '../../core/view/state.ts';
import type { Scene } from '../state/scene.ts';
import {
  boxOf,
  type Covered,
  cameraFor,
  cameraForBoth,
  cameraOf,
  includes,
  isSameCamera,
  lookAt,
  sightOf,
} from './camera.ts';

const DURATION = 300;

/** Moves the camera, and remembers where it last stood still. */
export class Eye {
  readonly #cy: Core;
  readonly #covered: () => Covered;
  #scene: Scene = { actors: [], links: [] };
  #resting: Camera | undefined;
  /** The whole is in sight because the canvas saw to it; then it goes on seeing to it. */
  #isFitted = true;

  /** `covered`: what lies over the canvas now. */
  constructor(cy: Core, covered: () => Covered) {
    this.#cy = cy;
    this.#covered = covered;
    cy.on('dragpan scrollzoom pinchzoom', () => {
      this.#isFitted = false;
    });
  }

  get camera(): Camera {
    return cameraOf(this.#cy);
  }

  /** Looks where the first picture is to be. */
  begin(scene: Scene, camera: Camera | undefined): void {
    lookAt(this.#cy, camera ?? cameraFor(this.#cy, boxOf(scene.actors), this.#covered()), 0);
  }

  /** A camera other than the one at rest moves the view; none shows the whole; newcomers are kept in sight. */
  follow(scene: Scene, camera: Camera | undefined, newcomers: readonly string[], duration: number): void {
    this.#scene = scene;
    if (!camera) {
      this.#resting = undefined;
      this.fit(duration);
    } else if (!(this.#resting && isSameCamera(this.#resting, camera))) this.#lookElsewhere(camera, duration);
    else if (newcomers.length > 0 && this.#isFitted) this.fit(duration);
    else this.#reveal(newcomers);
  }

  fit(duration = durationOfMotion()): void {
    this.#isFitted = true;
    this.#look(cameraFor(this.#cy, boxOf(this.#scene.actors), this.#covered()), duration);
  }

  makeRoom(): void {
    if (this.#isFitted) this.fit();
  }

  centre({ x, y }: Place): void {
    this.#lookElsewhere({ x, y, zoom: this.#cy.zoom() });
  }

  zoomAt(spot: Place, factor: number, duration = durationOfMotion()): void {
    const { zoom, x, y } = this.camera;
    const next = Math.min(this.#cy.maxZoom(), Math.max(this.#cy.minZoom(), zoom * factor));
    const away = { x: spot.x - this.#cy.width() / 2, y: spot.y - this.#cy.height() / 2 };
    const shift = 1 / zoom - 1 / next;
    this.#lookElsewhere({ x: x + away.x * shift, y: y + away.y * shift, zoom: next }, duration);
  }

  resize(): void {
    if (this.#isFitted) this.fit(0);
    else if (this.#resting) this.#look(this.#resting, 0);
  }

  /** The camera stands still: answers where, if that is somewhere else than before. */
  rest(): Camera | null {
    const { camera } = this;
    if (this.#resting && isSameCamera(this.#resting, camera)) return null;
    this.#resting = camera;
    return camera;
  }

  #lookElsewhere(camera: Camera, duration = durationOfMotion()): void {
    this.#isFitted = false;
    this.#look(camera, duration);
  }

  #look(camera: Camera, duration: number): void {
    if (this.#scene.actors.length > 0) lookAt(this.#cy, camera, duration);
  }

  /** Steps back just far enough when newcomers landed out of sight. */
  #reveal(newcomers: readonly string[]): void {
    const ids = new Set(newcomers);
    const landed = this.#scene.actors.filter(({ id }) => ids.has(id));
    if (landed.length === 0) return;
    const sight = sightOf(this.#cy);
    const box = boxOf(landed);
    if (!includes(sight, box)) this.#look(cameraForBoth(this.#cy, sight, box), durationOfMotion());
  }
}

/** How long the camera and actors take to get somewhere. */
export function durationOfMotion(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : DURATION;
}
