import { type Block, lowered, stacked } from './figure-block.ts';
import { naturalHeight } from './figure-fit.ts';
import type { Picture } from './figure-picture.ts';
import { type Amount, type Arrangement, mostThatFits, type Setting } from './figure-setting.ts';
import { footOf, legendOf, NOT_YET_DRAWN, ruleOf, sourcesOf, titleOf } from './figure-surroundings.ts';

/** Of a fixed height, what the picture gets before anything is left out. */
const PICTURE_SHARE = 0.55;
const SMALL_PICTURE_SHARE = 0.62;
const GAP = 12;
const SMALL_GAP = 6;
const LEAST_PICTURE = 40;

/** Title over picture over legend, sources and foot. */
export function stackedFigure(setting: Setting): Arrangement {
  const { look, scene, margin, isSmall } = setting;
  const gap = isSmall ? SMALL_GAP : GAP;
  const share = isSmall ? SMALL_PICTURE_SHARE : PICTURE_SHARE;
  const needed = (amount: Amount) => {
    const below = belowOf(setting, amount, NOT_YET_DRAWN);
    return headOf(setting, amount).height + below.height + 2 * (margin + gap);
  };
  const { height } = look;
  const natural = naturalHeight(scene.actors, widthIn(setting));
  const fits = (one: Amount) => height === null || height - needed(one) >= Math.min(height * share, natural);
  const amount = mostThatFits(setting, fits);
  const head = headOf(setting, amount);
  const top = margin + head.height + gap;
  const room = height === null ? natural : height - needed(amount);
  const bottom = top + Math.max(room, LEAST_PICTURE);
  return {
    box: { left: margin, top, right: look.width - margin, bottom },
    around: (picture) => {
      const below = belowOf(setting, amount, picture);
      const least = Math.round(bottom + gap + below.height + margin);
      const start = height === null ? bottom + gap : Math.max(bottom, height - margin - below.height);
      return { height: height ?? least, marks: [...lowered(head, margin), ...lowered(below, start)] };
    },
  };
}

function headOf(setting: Setting, amount: Amount): Block {
  return titleOf(setting, columnOf(setting), amount, setting.isSmall ? 2 : 3);
}

function belowOf(setting: Setting, amount: Amount, picture: Pick<Picture, 'unnamed' | 'isBundled'>): Block {
  const column = columnOf(setting);
  const { height } = setting.look;
  const room = height === null ? Number.POSITIVE_INFINITY : height * 0.3;
  return stacked(
    [
      legendOf(setting, column, amount),
      ruleOf(setting, column),
      sourcesOf(setting, column, amount, room),
      footOf(setting, column, picture),
    ],
    setting.isSmall ? 5 : 9,
  );
}

function columnOf(setting: Setting) {
  return { left: setting.margin, width: widthIn(setting) };
}

function widthIn({ look, margin }: Setting): number {
  return look.width - 2 * margin;
}
