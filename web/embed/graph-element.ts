import { frameAddressOf, OBSERVED } from './frame-address.ts';

/** Shown until the frame has something to show, and for good where it never does. */
const STYLE = `:host{display:block;position:relative;min-height:1px}:host([hidden]){display:none}
iframe{display:block;width:100%;border:0}
.waiting{position:absolute;inset:0;height:100%;visibility:hidden}`;

const USUAL_HEIGHT = 420;

/** What the frame tells; see web/embed/host.ts. */
interface Told {
  source: 'chokepoint';
  type: string;
  height?: number;
  kind?: unknown;
  id?: unknown;
  label?: unknown;
}

/** `<chokepoint-graph view="…">`: a saved view in any page, as high as it needs to be. `server`: where the script came from. */
export function defineGraphElement(server: string): void {
  class GraphElement extends HTMLElement {
    static observedAttributes = OBSERVED;
    readonly #frame = document.createElement('iframe');
    readonly #slot = document.createElement('slot');
    readonly #listen = (event: MessageEvent) => this.#hear(event);
    #isPlanned = false;
    /** The frame has something to show. */
    #isReady = false;
    /** The frame has told how high it is. */
    #isMeasured = false;

    constructor() {
      super();
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      this.#frame.loading = 'lazy';
      // It is as high as its content; a scroll bar that comes and goes would change that.
      this.#frame.scrolling = 'no';
      this.#frame.className = 'waiting';
      // Its fallback comes after it, where it is read once this is here already.
      this.#slot.addEventListener('slotchange', () => this.#plan());
      root.append(this.#slot, this.#frame);
    }

    connectedCallback(): void {
      addEventListener('message', this.#listen);
      this.#plan();
    }

    disconnectedCallback(): void {
      removeEventListener('message', this.#listen);
    }

    attributeChangedCallback(): void {
      this.#plan();
    }

    /** Several attributes that change together lead to one new picture. */
    #plan(): void {
      if (this.#isPlanned || !this.isConnected) return;
      this.#isPlanned = true;
      queueMicrotask(() => {
        this.#isPlanned = false;
        if (this.isConnected) this.#show();
      });
    }

    #show(): void {
      const address = frameAddressOf(this, server);
      const frame = this.#frame;
      frame.title = this.title || this.querySelector('img')?.alt || 'Chokepoint';
      if (address !== frame.getAttribute('src')) {
        this.#isReady = false;
        this.#isMeasured = false;
        if (address === null) frame.removeAttribute('src');
        else frame.src = address;
      }
      if (!this.#isMeasured) frame.height = String(Number(this.getAttribute('height')) || USUAL_HEIGHT);
      this.#uncover();
    }

    /** A fallback goes once there is something better; without one, the frame keeps its place free. */
    #uncover(): void {
      const isWaiting = !this.#isReady && (this.childElementCount > 0 || !this.#frame.src);
      this.#frame.className = isWaiting ? 'waiting' : '';
      this.#slot.hidden = !isWaiting;
    }

    #hear({ source, origin, data }: MessageEvent): void {
      const frame = this.#frame;
      if (source !== frame.contentWindow || !frame.src || origin !== new URL(frame.src).origin) return;
      if ((data as Told | null)?.source !== 'chokepoint') return;
      const told = data as Told;
      if (told.type === 'height') {
        this.#isMeasured = true;
        frame.height = String(told.height);
      }
      if (told.type === 'ready') {
        this.#isReady = true;
        this.#uncover();
        this.#dispatch('ready', { view: this.getAttribute('view') });
      }
      if (told.type === 'select') {
        const { kind, id, label } = told;
        this.#dispatch('select', { kind, id, label });
      }
    }

    #dispatch(type: string, detail: object): void {
      this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
    }
  }
  customElements.define('chokepoint-graph', GraphElement);
}
