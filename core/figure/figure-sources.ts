import type { Mark } from '../drawing/drawing.ts';
import { widthOf } from '../drawing/type-setting.ts';
import type { Exchange } from '../exchange/exchange.ts';
import { spokenDate } from '../language/dates.ts';
import type { Source } from '../model/source.ts';
import type { Palette } from '../style/palette.ts';
import { type Block, EMPTY_BLOCK, moved, paragraph, stacked } from './figure-block.ts';
import { FIGURE_WORDS, type FigureLanguage } from './figure-words.ts';
import type { SourceStyle } from './look.ts';

interface SourcesLook {
  style: SourceStyle;
  palette: Palette;
  language: FigureLanguage;
  left: number;
  width: number;
  /** How high the list may be; infinity where nothing binds it. */
  room: number;
  /** There is no room to say where they are. */
  isShort: boolean;
}

const SIZE = 10.5;
const LEADING = 1.28;
const ROW_GAP = 3;
const COLUMN_GAP = 22;
const NARROWEST_COLUMN = 250;
const LINES_OF_ONE = 2;
/** More are told by their number. */
const MOST_LISTED = 90;
const LEAST_LISTED = 3;

/** The sources: numbered, as in the exported list, or how many there are. */
export function sourcesBlock({ sources }: Pick<Exchange, 'sources'>, look: SourcesLook): Block {
  if (look.style === 'none' || sources.length === 0) return EMPTY_BLOCK;
  const listed = look.style === 'list' ? list(sources, look) : null;
  return listed ?? count(sources, look);
}

function count(sources: readonly Source[], { palette, language, left, width, isShort }: SourcesLook): Block {
  const words = FIGURE_WORDS[language];
  const checked = sources.filter(({ checkedOn }) => checkedOn !== undefined).length;
  const counted = words.sourceCount(sources.length, checked);
  const text = isShort ? counted : `${counted}${words.listed}`;
  return paragraph({ text, left, width, size: 11.5, fill: palette.surface.muted, most: 2 });
}

/** In columns, read downwards. Null where there is no room for even a few. */
function list(sources: readonly Source[], look: SourcesLook): Block | null {
  const { palette, language, left, width, room } = look;
  const words = FIGURE_WORDS[language];
  const columns = Math.max(
    1,
    Math.min(3, Math.floor((width + COLUMN_GAP) / (NARROWEST_COLUMN + COLUMN_GAP))),
  );
  const columnWidth = (width - (columns - 1) * COLUMN_GAP) / columns;
  const numberWidth = widthOf(`${sources.length}`, SIZE) + 11;
  const entries = sources.slice(0, MOST_LISTED).map((source, index) => {
    const text = sourceLine(source, language);
    const body = paragraph({
      text,
      left: numberWidth,
      width: columnWidth - numberWidth,
      size: SIZE,
      leading: LEADING,
      fill: palette.surface.muted,
      most: LINES_OF_ONE,
    });
    const number: Mark = {
      type: 'text',
      x: numberWidth - 8,
      y: SIZE * 0.92,
      text: String(index + 1),
      size: SIZE,
      weight: 700,
      fill: palette.surface.muted,
      anchor: 'end',
    };
    return { marks: [number, ...body.marks], height: body.height + ROW_GAP };
  });
  const heading = paragraph({
    text: words.sources,
    left,
    width,
    size: 11.5,
    weight: 700,
    fill: palette.surface.ink,
    most: 1,
  });
  const { marks, height, held } = inColumns(entries, columns, room - heading.height - 24);
  if (held < Math.min(LEAST_LISTED, sources.length)) return null;
  const rest = sources.length - held;
  const body = {
    marks: marks.map(({ mark, column }) => moved(mark, left + column * (columnWidth + COLUMN_GAP), 0)),
    height,
  };
  const more =
    rest === 0
      ? EMPTY_BLOCK
      : paragraph({
          text: words.andMore(rest),
          left: left + numberWidth,
          width,
          size: SIZE,
          fill: palette.surface.muted,
          most: 1,
        });
  return stacked([heading, body, more], 4);
}

function inColumns(entries: readonly Block[], columns: number, room: number) {
  const total = entries.reduce((sum, { height }) => sum + height, 0);
  const tallest = Math.max(...entries.map(({ height }) => height));
  const limit = Math.min(room, total / columns + tallest);
  const marks: { mark: Mark; column: number }[] = [];
  let [column, y, height, held] = [0, 0, 0, 0];
  for (const entry of entries) {
    if (y + entry.height > limit && y > 0) {
      column += 1;
      y = 0;
    }
    if (column >= columns || entry.height > limit) break;
    const top = y;
    marks.push(...entry.marks.map((mark) => ({ mark: moved(mark, 0, top), column })));
    y += entry.height;
    height = Math.max(height, y);
    held += 1;
  }
  return { marks, height, held };
}

/** What is cut where it is too long is the end of the title. */
function sourceLine({ publisher, title, date }: Source, language: FigureLanguage): string {
  const quoted = language === 'it' ? `«${title}»` : language === 'zh' ? `《${title}》` : `“${title}”`;
  return [publisher, date && spokenDate(date, language), quoted]
    .filter(Boolean)
    .join(language === 'zh' ? '，' : ', ');
}
