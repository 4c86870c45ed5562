import cytoscape, { type Core, type ElementDefinition, type StylesheetJson } from 'cytoscape';

/** What is drawn over the rest. */
export interface Lit {
  ids: ReadonlySet<string>;
  selected: ReadonlySet<string>;
  route: ReadonlySet<string>;
  /** Whether all others fade. */
  isAlone: boolean;
}

/**
 * Draws what one looks at again, over the drawing, which may fade as a whole. So a hub among thousands lights up at
 * once, where giving other elements another style would draw all of them anew.
 */
export class Spotlight {
  readonly #base: Core;
  readonly #layer: HTMLElement;
  #light: Core | null = null;
  #style: StylesheetJson | null = null;
  #isOn = false;

  constructor(base: Core, layer: HTMLElement) {
    this.#base = base;
    this.#layer = layer;
    base.on('viewport', () => this.#follow());
    base.on('position', 'node', ({ target }) => {
      if (this.#isOn) this.#light?.getElementById(target.id()).position({ ...target.position() });
    });
  }

  show(lit: Lit, style: StylesheetJson): void {
    const wasOn = this.#isOn;
    this.#isOn = lit.ids.size > 0;
    this.#layer.parentElement?.classList.toggle('has-spotlight', lit.isAlone);
    if (!this.#isOn && !wasOn) return;
    this.#light ??= cytoscape({ container: this.#layer, minZoom: 1e-9, maxZoom: 1e9, autoungrabify: true });
    const light = this.#light;
    light.batch(() => {
      light.elements().remove();
      light.add([...lit.ids].flatMap((id) => this.#copyOf(id, lit)));
    });
    if (this.#style !== style) light.style(style);
    this.#style = style;
    this.#follow();
  }

  resize(): void {
    this.#light?.resize();
  }

  destroy(): void {
    this.#light?.destroy();
  }

  #copyOf(id: string, { ids, selected, route }: Lit): ElementDefinition[] {
    const element = this.#base.getElementById(id);
    const classes = ['lit', ...(selected.has(id) ? ['selected'] : []), ...(route.has(id) ? ['route'] : [])];
    const data = { ...element.data() };
    const [node] = element.nodes().toArray();
    if (node) return [{ group: 'nodes', data, classes, position: { ...node.position() } }];
    const isWhole = ids.has(data.source) && ids.has(data.target);
    return isWhole ? [{ group: 'edges', data, classes }] : [];
  }

  #follow(): void {
    if (this.#isOn) this.#light?.viewport({ zoom: this.#base.zoom(), pan: { ...this.#base.pan() } });
  }
}
