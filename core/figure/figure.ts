import type { Exchange } from '../exchange/exchange.ts';
import { type Language, languageKey } from '../language/text.ts';
import type { Box } from './box.ts';
import type { Drawing } from './drawing.ts';
import { drawingSvg } from './drawing-svg.ts';
import { type Block, EMPTY_BLOCK, moved, paragraph, stacked } from './figure-block.ts';
import { naturalHeight } from './figure-fit.ts';
import { footBlock } from './figure-foot.ts';
import { legendBlock } from './figure-legend.ts';
import { FIGURE_PALETTES } from './figure-palettes.ts';
import { type Picture, pictureMarks } from './figure-picture.ts';
import { type FigureScene, figureScene } from './figure-scene.ts';
import { sourcesBlock } from './figure-sources.ts';
import { titleBlock } from './figure-title.ts';
import { FIGURE_WORDS, type FigureLanguage } from './figure-words.ts';
import type { Look, SourceStyle } from './look.ts';
import type { Palette } from './palette.ts';

/** A picture as it is printed: SVG with title, legend, day and sources inside. The same input gives the same text. */
export function figureSvg(exchange: Exchange, look: Look): string {
  return drawingSvg(drawFigure(exchange, look));
}

interface Setting {
  exchange: Exchange;
  scene: FigureScene;
  palette: Palette;
  language: FigureLanguage;
  margin: number;
  look: Look;
}

/** What stands over and under the picture. */
interface Surroundings {
  title: Block;
  below: Block;
}

/** How much of it there is, from all that is asked for to the least, for figures of a fixed height. */
interface Amount {
  noteLines: number;
  legend: 'KINDS' | 'FAMILIES' | 'NONE';
  sources: SourceStyle;
}

/** Of a fixed height, what the picture gets before anything is left out. */
const PICTURE_SHARE = 0.5;
const GAP = 12;

export function drawFigure(exchange: Exchange, look: Look): Drawing {
  const language = languageKey(look.language ?? exchange.state.labels);
  const margin = look.width < 480 ? 14 : 22;
  const setting: Setting = {
    ...{ exchange, look, language, margin },
    scene: figureScene(exchange, language.toUpperCase() as Language),
    palette: FIGURE_PALETTES[look.theme],
  };
  const inner = look.width - 2 * margin;
  const { title, below } = surroundings(setting, amountFor(setting));
  const around = 2 * margin + title.height + below.height + 2 * GAP;
  const room = look.height === null ? naturalHeight(setting.scene.actors, inner) : look.height - around;
  const box: Box = {
    left: margin,
    top: margin + title.height + GAP,
    right: look.width - margin,
    bottom: margin + title.height + GAP + Math.max(room, 40),
  };
  const picture = pictureOf(setting, box);
  // The foot says how many names found no room, which is known only now; its lines stay where they are.
  const under = surroundings(setting, amountFor(setting), picture).below;
  const height = look.height ?? box.bottom + GAP + under.height + margin;
  const top = height - margin - under.height;
  return {
    ...{ width: look.width, height: Math.round(height), scale: look.scale, language },
    title: exchange.title,
    description: descriptionOf(setting),
    paper: setting.palette.surface.paper,
    picture: box,
    marks: [
      ...picture.marks,
      ...title.marks.map((mark) => moved(mark, 0, margin)),
      ...under.marks.map((mark) => moved(mark, 0, top)),
    ],
  };
}

function pictureOf({ scene, palette, language }: Setting, box: Box): Picture {
  if (scene.actors.length > 0) return pictureMarks(scene, box, palette);
  const { empty } = FIGURE_WORDS[language];
  const column = { left: box.left, width: box.right - box.left, most: 3 };
  const { marks } = paragraph({ ...column, text: empty, size: 15, fill: palette.surface.muted });
  return {
    marks: marks.map((mark) => moved(mark, 0, (box.top + box.bottom) / 2 - 10)),
    unnamed: 0,
    isBundled: false,
  };
}

/** All that is asked for where it fits; in a small figure the note goes first, then the list, then the legend. */
function amountFor(setting: Setting): Amount {
  const { look } = setting;
  const least: Amount = { noteLines: 0, legend: 'NONE', sources: 'none' };
  const all: Amount = { noteLines: 4, legend: look.legend ? 'KINDS' : 'NONE', sources: look.sources };
  if (look.height === null) return all;
  const legend = look.legend ? 'FAMILIES' : 'NONE';
  const sources = look.sources === 'none' ? 'none' : 'count';
  const amounts: Amount[] = [
    all,
    { ...all, noteLines: 2 },
    { ...all, noteLines: 2, sources },
    { noteLines: 2, legend, sources },
    { noteLines: 0, legend, sources },
    { ...least, sources },
    least,
  ];
  const { height } = look;
  const fits = (amount: Amount) => {
    const { title, below } = surroundings(setting, amount);
    return title.height + below.height + 2 * (setting.margin + GAP) <= height * (1 - PICTURE_SHARE);
  };
  return amounts.find(fits) ?? least;
}

function surroundings(setting: Setting, amount: Amount, drawn?: Picture): Surroundings {
  const { exchange, scene, palette, language, margin, look } = setting;
  const column = { palette, language, left: margin, width: look.width - 2 * margin };
  const rule: Block = {
    marks: [
      {
        type: 'path',
        d: `M${margin} 0L${look.width - margin} 0`,
        stroke: palette.surface.rule,
        strokeWidth: 1,
      },
    ],
    height: 1,
  };
  const legend =
    amount.legend === 'NONE'
      ? EMPTY_BLOCK
      : legendBlock(scene, { ...column, withKinds: amount.legend === 'KINDS' });
  const room = look.height === null ? Number.POSITIVE_INFINITY : look.height * 0.3;
  const sources = sourcesBlock(exchange, { ...column, style: amount.sources, room });
  const foot = footBlock(exchange, {
    ...column,
    unnamed: drawn?.unnamed ?? 0,
    isBundled: drawn?.isBundled ?? false,
  });
  return {
    title: titleBlock(exchange, { ...column, noteLines: amount.noteLines }),
    below: stacked([legend, rule, sources, foot], 7),
  };
}

function descriptionOf({ scene: { actors, links }, language }: Setting): string {
  const disputed = links.filter(({ isDisputed }) => isDisputed).length;
  const sentences = links.slice(0, 40).map(({ sentence }) => `${sentence}.`);
  return [FIGURE_WORDS[language].contents(actors.length, links.length, disputed), ...sentences].join(' ');
}
