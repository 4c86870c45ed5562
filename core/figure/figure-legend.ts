import type { Mark } from '../drawing/drawing.ts';
import { cutTo, widthOf } from '../drawing/type-setting.ts';
import { type Block, beside, EMPTY_BLOCK, moved, stacked } from './figure-block.ts';
import type { FigureScene } from './figure-scene.ts';
import {
  actorEntries,
  type Entry,
  type EntryGroup,
  type EntryLook,
  familyEntries,
  kindEntries,
  signEntries,
} from './legend-entries.ts';

export interface LegendLook extends EntryLook {
  left: number;
  width: number;
  /** Kinds of actor and link besides the families of links. */
  withKinds: boolean;
}

const SIZE = 11.5;
const ROW = 17;
/** Of the letters in a row. */
const BASE = ROW / 2 + SIZE * 0.36;
const ROW_GAP = 3;
const GAP = 16;
const SHORT_GAP = 11;
const SAMPLE_GAP = 6;
const NAME_GAP = 14;
const COLUMN_GAP = 32;
/** Narrower legends have one column. */
const TWO_COLUMNS = 720;

/** What the shapes, lines and signs of a figure mean: only of what it shows. */
export function legendBlock(scene: FigureScene, look: LegendLook): Block {
  if (!look.withKinds) {
    const entries = [...familyEntries(scene, look), ...signEntries(scene, look).entries];
    return flow(entries, look.left, look.width, look, SHORT_GAP);
  }
  const groups = [actorEntries(scene, look), ...kindEntries(scene, look), signEntries(scene, look)];
  return table(
    groups.filter(({ entries }) => entries.length > 0),
    look,
  );
}

/** Each group by itself, its name before it, or over it in narrow columns; in two columns where there is room. */
function table(groups: readonly EntryGroup[], look: LegendLook): Block {
  const count = look.width >= TWO_COLUMNS ? 2 : 1;
  const width = (look.width - (count - 1) * COLUMN_GAP) / count;
  const names = Math.max(0, ...groups.map(({ name }) => widthOf(name, SIZE, 700))) + NAME_GAP;
  const widest = Math.max(0, ...groups.flatMap(({ entries }) => entries.map(widthOfEntry)));
  const isBeside = names + widest <= width;
  const rows = groups.map((group) => (isBeside ? row(group, names, width, look) : pile(group, width, look)));
  const half = rows.reduce((sum, { height }) => sum + height, 0) / count;
  const marks: Mark[] = [];
  let [column, y, height] = [0, 0, 0];
  for (const block of rows) {
    if (column < count - 1 && y > 0 && y + block.height / 2 > half) [column, y] = [column + 1, 0];
    const [right, down] = [look.left + column * (width + COLUMN_GAP), y];
    marks.push(...block.marks.map((mark) => moved(mark, right, down)));
    y += block.height;
    height = Math.max(height, y);
    y += ROW_GAP;
  }
  return { marks, height };
}

/** Its name before its entries. */
function row({ name, entries }: EntryGroup, names: number, width: number, look: LegendLook): Block {
  return beside(heading(name, look), flow(entries, names, width - names, look));
}

/** Its name over its entries. */
function pile({ name, entries }: EntryGroup, width: number, look: LegendLook): Block {
  return stacked([heading(name, look), flow(entries, 0, width, look)], 0);
}

function heading(text: string, { palette }: LegendLook): Block {
  const mark: Mark = {
    type: 'text',
    x: 0,
    y: BASE,
    text,
    size: SIZE,
    weight: 700,
    fill: palette.surface.ink,
    anchor: 'start',
  };
  return { marks: [mark], height: ROW };
}

/** Entries one after the other, in as many rows as they take; one that is wider than a row is cut. */
function flow(
  entries: readonly Entry[],
  left: number,
  room: number,
  { palette }: EntryLook,
  gap = GAP,
): Block {
  if (entries.length === 0) return EMPTY_BLOCK;
  const marks: Mark[] = [];
  let [x, line] = [0, 0];
  for (const entry of entries) {
    const width = widthOfEntry(entry);
    if (x > 0 && x + width > room) [x, line] = [0, line + 1];
    const before = entry.sampleWidth + SAMPLE_GAP;
    const top = line * ROW;
    marks.push(...entry.sample.map((mark) => moved(mark, left + x, top + ROW / 2)), {
      type: 'text',
      x: left + x + before,
      y: top + BASE,
      text: cutTo(entry.text, room - before, SIZE),
      size: SIZE,
      weight: 400,
      anchor: 'start',
      fill: palette.surface.muted,
    });
    x += width + gap;
  }
  return { marks, height: (line + 1) * ROW };
}

function widthOfEntry({ sampleWidth, text }: Entry): number {
  return sampleWidth + SAMPLE_GAP + widthOf(text, SIZE);
}
