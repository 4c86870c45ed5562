/** What lies over one another on the canvas: the drawing, what is lit, the words, and an area being drawn round. */
export interface Layers {
  base: HTMLElement;
  light: HTMLElement;
  words: HTMLCanvasElement;
  area: SVGPolygonElement;
  remove: () => void;
}

export function layersIn(host: HTMLElement): Layers {
  const base = layer(document.createElement('div'), 'canvas-base');
  const light = layer(document.createElement('div'), 'canvas-light');
  const words = layer(document.createElement('canvas'), 'canvas-words');
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const area = document.createElementNS('http://www.w3.org/2000/svg', 'polygon');
  svg.classList.add('canvas-layer', 'canvas-area');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(area);
  const all = [base, light, words, svg];
  host.append(...all);
  return {
    base,
    light,
    words,
    area,
    remove() {
      for (const element of all) element.remove();
    },
  };
}

function layer<Kind extends HTMLElement>(element: Kind, name: string): Kind {
  element.classList.add('canvas-layer', name);
  return element;
}
