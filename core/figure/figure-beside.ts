import { type Block, lowered, stacked } from './figure-block.ts';
import { type Amount, type Arrangement, mostThatFits, type Setting } from './figure-setting.ts';
import { footOf, legendOf, NOT_YET_DRAWN, ruleOf, sourcesOf, titleOf } from './figure-surroundings.ts';

const COLUMN = { share: 0.3, least: 160, most: 340 };
const TITLE_LINES = 6;
const GAP = 14;
/** Narrower or rounder figures have no room beside the picture. */
const LEAST_WIDTH = 480;
const LEAST_PROPORTION = 1.25;

/** Title, legend and sources at the left of the picture, which has nearly all of the height. Null where that is no help. */
export function besideFigure(setting: Setting): Arrangement | null {
  const { look, margin, isSmall } = setting;
  const { width, height } = look;
  if (height === null || width < LEAST_WIDTH || width / height < LEAST_PROPORTION) return null;
  const column = {
    left: margin,
    width: Math.round(Math.min(COLUMN.most, Math.max(COLUMN.least, width * COLUMN.share))),
  };
  const across = { left: margin, width: width - 2 * margin };
  const gap = isSmall ? 8 : GAP;
  const footHeight = footOf(setting, across, NOT_YET_DRAWN).height;
  const bottom = height - margin - footHeight - gap;
  const room = bottom - margin;
  const upper = (amount: Amount) => titleOf(setting, column, amount, TITLE_LINES);
  const lower = (amount: Amount): Block =>
    stacked(
      [legendOf(setting, column, amount), sourcesOf(setting, column, amount, room * 0.5)],
      isSmall ? 5 : 9,
    );
  const amount = mostThatFits(setting, (one) => upper(one).height + lower(one).height + 2 * gap <= room);
  return {
    box: { left: margin + column.width + gap, top: margin, right: width - margin, bottom: bottom - gap / 2 },
    around: (picture) => {
      const foot = stacked([ruleOf(setting, across), footOf(setting, across, picture)], 6);
      const under = lower(amount);
      return {
        height,
        marks: [
          ...lowered(upper(amount), margin),
          ...lowered(under, bottom - gap / 2 - under.height),
          ...lowered(foot, height - margin - foot.height),
        ],
      };
    },
  };
}
