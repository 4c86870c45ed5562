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
  const { renderer } = cy as unknown as { renderer: () => { textureOnViewport: boolean } };
  renderer.call(cy).textureOnViewport = isLarge(scene);
}
