import type { Core } from 'cytoscape';
import type { Scene } from '../state/scene.ts';

/** From so many elements on, a frame takes longer than the eye forgives. */
const MANY = 1500;
const FAR = 0.35;

function isLarge({ actors, links }: Scene): boolean {
  return actors.length + links.length > MANY;
}

/** Whether a large picture is so far away that only its lines count. */
export function isFar(cy: Core, scene: Scene): boolean {
  return isLarge(scene) && cy.zoom() < FAR;
}

/**
 * While one pans and zooms, a large drawing moves as one image and is drawn anew when it rests; a small one stays
 * sharp. Cytoscape reads the option at each frame, but lets it be set only at the start.
 */
export function drawAsTexture(cy: Core, scene: Scene): void {
  rendererOf(cy).textureOnViewport = isLarge(scene);
}

/** How long after the last turn of the wheel the drawing rests. */
const WHEEL_REST = 150;

/** Cytoscape has to know that the wheel turns, for it to move a large drawing as one image meanwhile. */
export function tellOfWheel(cy: Core): void {
  const renderer = rendererOf(cy);
  const { data } = renderer;
  clearTimeout(data.wheelTimeout);
  data.wheelZooming = true;
  data.wheelTimeout = setTimeout(() => {
    if (cy.destroyed()) return;
    data.wheelZooming = false;
    renderer.redrawHint('eles', true);
    renderer.redraw();
  }, WHEEL_REST);
}

/** What Cytoscape does not show of itself. */
interface Renderer {
  textureOnViewport: boolean;
  data: { wheelZooming: boolean; wheelTimeout: ReturnType<typeof setTimeout> | undefined };
  redrawHint: (layer: 'eles', isStale: boolean) => void;
  redraw: () => void;
}

function rendererOf(cy: Core): Renderer {
  return (cy as unknown as { renderer: () => Renderer }).renderer();
}
