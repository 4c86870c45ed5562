import type { Core } from 'cytoscape';
import { labelSize } from '../../core/layout/label-size.ts';
import { FONT_STACK, type Palette } from '../../core/style/palette.ts';
import type { Caption } from '../state/captions.ts';
import { BADGE_ZOOM, paintBadge } from './badge.ts';
import type { Box } from './label-room.ts';
import { boxOfName, CAPTION_SIZE, type NameNote, nameNotes, nameSize, onScreen } from './names.ts';
import { type LinkNote, linkNotes, type Said, spotOf } from './words.ts';

const LINE = 1.2;
const HALO = 5;
const PLATE_PADDING = 2;
/** What may still reach into sight from outside. */
const MARGIN = 90;

/**
 * Writes names, verbs and signs over the drawing, at a size of their own. What is written is chosen when the camera
 * rests; where, at each frame.
 */
export class WordsLayer {
  readonly #canvas: HTMLCanvasElement;
  readonly #cy: Core;
  readonly #buttons: () => readonly Box[];
  #palette: Palette;
  #said: Said | null = null;
  #links: LinkNote[] = [];
  #names: NameNote[] = [];
  #isStale = false;
  #frame = 0;

  /** `buttons`: where no name is to stand. */
  constructor(canvas: HTMLCanvasElement, cy: Core, palette: Palette, buttons: () => readonly Box[]) {
    this.#canvas = canvas;
    this.#cy = cy;
    this.#buttons = buttons;
    this.#palette = palette;
    cy.on('render', () => this.#paint());
  }

  set palette(palette: Palette) {
    this.#palette = palette;
    this.choose();
  }

  /** Something else is to be said, or room is to be found anew, such as after a zoom. */
  say(said: Said): void {
    this.#said = said;
    this.choose();
  }

  /** At the next frame, however often it is asked for before. */
  choose(): void {
    this.#isStale = true;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#paint());
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
  }

  #paint(): void {
    if (this.#isStale && this.#said) {
      this.#isStale = false;
      this.#links = linkNotes(this.#cy, this.#said, this.#palette);
      this.#names = nameNotes(this.#cy, this.#said, this.#links, this.#buttons());
    }
    const pen = this.#cleanPen();
    if (!pen || !this.#said) return;
    const ids = this.#said.lit;
    if (this.#cy.zoom() >= BADGE_ZOOM) {
      for (const actor of this.#said.scene.actors)
        if (actor.country !== null && (ids?.has(actor.id) ?? true))
          this.#paintBadge(pen, actor.id, actor.country);
    }
    pen.textAlign = 'center';
    for (const caption of this.#said.scene.captions ?? []) this.#paintCaption(pen, caption);
    for (const note of this.#links) if (!note.isVerb) this.#paintLinkNote(pen, note);
    for (const note of this.#names) this.#paintName(pen, note);
    for (const note of this.#links) if (note.isVerb) this.#paintLinkNote(pen, note);
  }

  #cleanPen(): CanvasRenderingContext2D | null {
    const ratio = devicePixelRatio;
    const [width, height] = [this.#cy.width(), this.#cy.height()];
    if (
      this.#canvas.width !== Math.round(width * ratio) ||
      this.#canvas.height !== Math.round(height * ratio)
    ) {
      this.#canvas.width = Math.round(width * ratio);
      this.#canvas.height = Math.round(height * ratio);
    }
    const pen = this.#canvas.getContext('2d');
    pen?.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen?.clearRect(0, 0, width, height);
    return pen;
  }

  #paintCaption(pen: CanvasRenderingContext2D, { text, x, y }: Caption): void {
    const spot = onScreen(this.#cy, { x, y });
    if (!this.#isInSight(spot.x, spot.y)) return;
    pen.font = `650 ${CAPTION_SIZE}px ${FONT_STACK}`;
    pen.textBaseline = 'middle';
    pen.lineJoin = 'round';
    pen.lineWidth = HALO;
    pen.strokeStyle = this.#palette.surface.paper;
    pen.fillStyle = this.#palette.surface.muted;
    pen.strokeText(text, spot.x, spot.y);
    pen.fillText(text, spot.x, spot.y);
  }

  #paintName(pen: CanvasRenderingContext2D, { actor, isSelected, side }: NameNote): void {
    const node = this.#cy.getElementById(actor.id);
    const { x, y } = node.renderedPosition();
    if (!this.#isInSight(x, y)) return;
    const size = nameSize(this.#cy.zoom());
    const { x1, x2, y1: top } = boxOfName(this.#cy, actor, side);
    const middle = (x1 + x2) / 2;
    pen.font = `${isSelected ? 700 : 500} ${size}px ${FONT_STACK}`;
    pen.textBaseline = 'top';
    pen.lineJoin = 'round';
    pen.lineWidth = HALO;
    pen.strokeStyle = this.#palette.surface.paper;
    pen.fillStyle = this.#palette.surface.ink;
    const lines = actor.label.split('\n');
    for (const [index, line] of lines.entries()) pen.strokeText(line, middle, top + index * size * LINE);
    for (const [index, line] of lines.entries()) pen.fillText(line, middle, top + index * size * LINE);
  }

  #paintLinkNote(pen: CanvasRenderingContext2D, { edge, text, colour, isVerb, part }: LinkNote): void {
    const element = this.#cy.getElementById(edge);
    if (element.empty()) return;
    const { x, y, angle } = spotOf(element, part);
    if (!this.#isInSight(x, y)) return;
    const { width, height } = labelSize(text);
    const [wide, high] = [width / 2 + PLATE_PADDING, height / 2];
    pen.save();
    pen.translate(x, y);
    if (isVerb) pen.rotate(angle);
    pen.fillStyle = this.#palette.surface.paper;
    pen.beginPath();
    pen.roundRect(-wide, -high, 2 * wide, 2 * high, 3);
    pen.fill();
    pen.font = `${isVerb ? 500 : 700} 12px ${FONT_STACK}`;
    pen.fillStyle = colour;
    pen.textBaseline = 'middle';
    pen.fillText(text, 0, 0.5);
    pen.restore();
  }

  #paintBadge(pen: CanvasRenderingContext2D, id: string, country: string): void {
    const node = this.#cy.getElementById(id);
    const { x, y } = node.renderedPosition();
    if (!this.#isInSight(x, y)) return;
    const radius = (node.data('diameter') * this.#cy.zoom()) / 2;
    paintBadge(pen, country, { x: x + radius, y: y - radius }, this.#cy.zoom(), this.#palette);
  }

  #isInSight(x: number, y: number): boolean {
    return x > -MARGIN && y > -MARGIN && x < this.#cy.width() + MARGIN && y < this.#cy.height() + MARGIN;
  }
}
