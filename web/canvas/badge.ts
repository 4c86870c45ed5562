import type { Palette } from '../../core/style/palette.ts';

/** Further away the country codes cannot be read. */
export const BADGE_ZOOM = 0.75;

/** In pixels at zoom 1. */
const WIDTH = 17;
const HEIGHT = 11;

/** A country code as a small plate at the upper right of an actor. */
export function paintBadge(
  pen: CanvasRenderingContext2D,
  code: string,
  corner: { x: number; y: number },
  zoom: number,
  { surface }: Palette,
): void {
  pen.save();
  pen.translate(corner.x - 2 * zoom, corner.y + zoom);
  pen.scale(zoom, zoom);
  pen.beginPath();
  pen.roundRect(-WIDTH / 2, -HEIGHT / 2, WIDTH, HEIGHT, 2.5);
  pen.fillStyle = surface.raised;
  pen.strokeStyle = surface.edge;
  pen.lineWidth = 0.7;
  pen.fill();
  pen.stroke();
  pen.font = '700 7px Arial, Helvetica, sans-serif';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = surface.ink;
  pen.fillText(code, 0, 0.4);
  pen.restore();
}
