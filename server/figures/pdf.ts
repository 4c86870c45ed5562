import type { Drawing, Mark, PathMark, TextMark } from '../../core/drawing/drawing.ts';
import { HALO } from '../../core/drawing/drawing-svg.ts';
import { outlineOf } from './outline.ts';
import { type PlacedRun, setText } from './set-text.ts';
import { type Typefaces, typefacesFor } from './typefaces.ts';

type Document = PDFKit.PDFDocument;

export interface PdfFacts {
  author: string;
  /** ISO 8601. */
  createdAt: string;
}

/** Points a unit. */
const POINTS = 0.75;
const ARABIC = /\p{Script=Arabic}/u;
/** No reader shows larger pages. */
const LONGEST_SIDE = 14_400;

/** A drawing as one page of vectors, its letters as text. The same drawing and facts give the same bytes. */
export async function drawingPdf(drawing: Drawing, facts: PdfFacts): Promise<Uint8Array<ArrayBuffer>> {
  const [{ default: PDFDocument }, typefaces] = await Promise.all([
    import('pdfkit'),
    typefacesFor(drawing.marks),
  ]);
  const { width, height, paper, title, language, description } = drawing;
  const scale = Math.min(POINTS, LONGEST_SIDE / Math.max(width, height));
  const document = new PDFDocument({
    size: [width * scale, height * scale],
    margin: 0,
    lang: language,
    displayTitle: true,
    tagged: true,
    info: {
      Title: wellFormed(title),
      Author: wellFormed(facts.author),
      Creator: 'Chokepoint',
      CreationDate: new Date(facts.createdAt),
    },
  });
  const bytes = collected(document);
  document.scale(scale);
  const picture = document.struct('Figure', { alt: wellFormed(description) }, () => {
    document.rect(0, 0, width, height).fill(paper);
    for (const mark of drawing.marks) draw(document, mark, typefaces);
  });
  document.addStructure(picture);
  document.end();
  return bytes;
}

/** Half a surrogate pair spoils the encoding of all that stands with it. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

async function collected(document: Document): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of document as unknown as AsyncIterable<Buffer>) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

function draw(document: Document, mark: Mark, typefaces: Typefaces): void {
  if (mark.type === 'group') for (const one of mark.marks) draw(document, one, typefaces);
  if (mark.type === 'path') drawPath(document, mark);
  if (mark.type === 'text') drawText(document, mark, setText(mark, typefaces));
}

function drawPath(document: Document, { d, fill, stroke, strokeWidth, dash, opacity }: PathMark): void {
  if (d === '') return;
  document.save().path(d);
  if (opacity !== undefined) document.opacity(opacity);
  if (stroke !== undefined) {
    document.lineWidth(strokeWidth ?? 1).miterLimit(4);
    // Its types know but one length.
    if (dash && dash.length > 0) document.dash([...dash] as unknown as number, {});
  }
  if (fill !== undefined && stroke !== undefined) document.fillAndStroke(fill, stroke);
  else if (stroke !== undefined) document.stroke(stroke);
  else if (fill !== undefined) document.fill(fill);
  document.restore();
}

function drawText(document: Document, mark: TextMark, runs: readonly PlacedRun[]): void {
  const { y, size, fill, halo, opacity, href } = mark;
  if (halo !== undefined) for (const run of runs) drawHalo(document, run, y, halo);
  document.save().fontSize(size).fillColor(fill);
  if (opacity !== undefined) document.opacity(opacity);
  for (const run of runs) write(document, run, y);
  document.restore();
  const [first, last] = [runs[0], runs.at(-1)];
  if (href !== undefined && first && last) {
    document.link(first.x, y - size, last.x + last.width - first.x, size * 1.25, href);
  }
}

/** As letters it would be there twice for those who search or copy. */
function drawHalo(document: Document, run: PlacedRun, y: number, colour: string): void {
  const d = outlineOf(run);
  if (d === '') return;
  document
    .save()
    .transform(run.scale, 0, 0, -run.scale, run.x, y)
    .path(d)
    .lineWidth(HALO / run.scale)
    .lineJoin('round')
    .stroke(colour)
    .restore();
}

function write(document: Document, { face, text, x }: PlacedRun, y: number): void {
  // Arabic letters are put together from strokes and dots that several share: this says which letters they are.
  const isShaped = ARABIC.test(text);
  if (isShaped) document.markContent('Span', { actual: text });
  // Its types take fonts by path alone. With a list of features, even an empty one, pdfkit shapes the run as a whole, as
  // the outlines are, not word by word.
  document
    .registerFont(face.name, face.bytes as unknown as string)
    .font(face.name)
    .text(text, x, y, { lineBreak: false, baseline: 'alphabetic', features: [] });
  if (isShaped) document.endMarkedContent();
}
