import type { Box } from '../drawing/box.ts';
import type { Drawing } from '../drawing/drawing.ts';
import { drawingSvg } from '../drawing/drawing-svg.ts';
import type { Exchange } from '../exchange/exchange.ts';
import { type Language, languageKey } from '../language/text.ts';
import { besideFigure } from './figure-beside.ts';
import { lowered, paragraph } from './figure-block.ts';
import { scaleIn } from './figure-fit.ts';
import { FIGURE_PALETTES } from './figure-palettes.ts';
import { type Picture, pictureMarks } from './figure-picture.ts';
import { figureScene } from './figure-scene.ts';
import type { Arrangement, Setting } from './figure-setting.ts';
import { stackedFigure } from './figure-stacked.ts';
import { figureText } from './figure-text.ts';
import { FIGURE_WORDS } from './figure-words.ts';
import { BOUNDS, type Look } from './look.ts';

/** Wider figures are drawn at about this width and shown larger, so that words keep their size beside the picture. */
const WIDEST = 1600;
const SMALL = { width: 420, height: 560 };

/** A picture as it is printed: SVG with title, legend, day and sources inside. The same input gives the same text. */
export function figureSvg(exchange: Exchange, look: Look): string {
  return drawingSvg(drawFigure(exchange, look));
}

/** A picture as it is printed, as data. Of a look wider than 1600 the drawing is smaller and its scale larger. */
export function drawFigure(exchange: Exchange, asked: Look): Drawing {
  const look = within(asked);
  const language = languageKey(look.language ?? exchange.state.labels);
  const isSmall = look.height !== null && look.height < SMALL.height;
  const setting: Setting = {
    exchange,
    look,
    language,
    isSmall,
    margin: isSmall || look.width < SMALL.width ? 14 : 24,
    scene: figureScene(exchange, language.toUpperCase() as Language),
    palette: FIGURE_PALETTES[look.theme],
  };
  const { box, around } = arranged(setting);
  const picture = pictureOf(setting, box);
  const { height, marks } = around(picture);
  return {
    width: look.width,
    height,
    scale: look.scale,
    language,
    title: exchange.title,
    description: figureText(setting),
    paper: setting.palette.surface.paper,
    picture: box,
    marks: [...picture.marks, ...marks],
  };
}

function within(look: Look): Look {
  const { width, height } = look;
  const share = Math.min(width / WIDEST, (height ?? width) / BOUNDS.h.least);
  if (share <= 1) return look;
  return {
    ...look,
    width: width / share,
    height: look.height === null ? null : look.height / share,
    scale: look.scale * share,
  };
}

/** In whichever way the picture is larger. */
function arranged(setting: Setting): Arrangement {
  const stacked = stackedFigure(setting);
  const beside = besideFigure(setting);
  const { actors } = setting.scene;
  if (beside === null || actors.length === 0) return stacked;
  return scaleIn(actors, beside.box) > scaleIn(actors, stacked.box) ? beside : stacked;
}

function pictureOf({ scene, palette, language }: Setting, box: Box): Picture {
  if (scene.actors.length > 0) return pictureMarks(scene, box, palette);
  const { empty } = FIGURE_WORDS[language];
  const column = { left: box.left, width: box.right - box.left, most: 3 };
  const block = paragraph({ ...column, text: empty, size: 15, fill: palette.surface.muted });
  const marks = lowered(block, (box.top + box.bottom - block.height) / 2);
  return { marks, unnamed: 0, isBundled: false };
}
