import type { Place } from '../../core/layout/places.ts';
import type { Camera } from '../../core/view/state.ts';

export interface GraphPlace {
  /** Pixels within the box of the picture. */
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The drawing that this width shows; there is one for wide frames and one for narrow ones. */
function drawingIn(box: HTMLElement): SVGSVGElement | null {
  const drawings = [...box.querySelectorAll<SVGSVGElement>('svg[data-picture]')];
  return drawings.find((drawing) => drawing.getBoundingClientRect().width > 0) ?? null;
}

/** Where in the picture the graph stands; title, legend and foot stay in sight round it. */
export function graphPlace(box: HTMLElement): GraphPlace {
  const drawing = drawingIn(box);
  const { left, top, width, height } = (drawing ?? box).getBoundingClientRect();
  const outer = box.getBoundingClientRect();
  const [, , units = width] = (drawing?.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const [, upper = 0, , lower = height] = (drawing?.dataset.picture ?? '').split(' ').map(Number);
  const scale = width / units;
  return {
    left: left - outer.left,
    top: top - outer.top + upper * scale,
    width,
    height: (lower - upper) * scale,
  };
}

/** The camera with which the canvas shows everybody where the picture does; undefined where nothing can be told from it. */
export function cameraAsDrawn(
  box: HTMLElement,
  actors: readonly ({ id: string } & Place)[],
): Camera | undefined {
  const drawing = drawingIn(box);
  if (!drawing) return undefined;
  const { left, top } = box.getBoundingClientRect();
  const pairs = actors.flatMap((place) => {
    // The mark comes before the name.
    const mark = drawing.querySelector(`[data-actor="${CSS.escape(place.id)}"]`);
    if (!mark) return [];
    const drawn = mark.getBoundingClientRect();
    return [{ place, x: drawn.left - left + drawn.width / 2, y: drawn.top - top + drawn.height / 2 }];
  });
  const [first] = pairs;
  const far = (one: (typeof pairs)[number]) =>
    first ? Math.hypot(one.place.x - first.place.x, one.place.y - first.place.y) : 0;
  const [last] = pairs.toSorted((one, other) => far(other) - far(one));
  if (!first || !last || far(last) === 0) return undefined;
  const zoom = Math.hypot(last.x - first.x, last.y - first.y) / far(last);
  const graph = graphPlace(box);
  return {
    x: first.place.x + (graph.left + graph.width / 2 - first.x) / zoom,
    y: first.place.y + (graph.top + graph.height / 2 - first.y) / zoom,
    zoom,
  };
}
