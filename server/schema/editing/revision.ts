import { worth } from '../cost/sizes.ts';

/** What the field `revision` is, on all that can be edited. */
export const REVISION =
  'A fingerprint of all that its row says, twelve hexadecimal digits: give it to change the row, so that nobody’s work is overwritten unseen.';

/** What the field `row` is, on the same. */
export const ROW =
  'All that its row says, in all languages, with the keys and words of the dataset’s files: what an editor begins with. Inputs take sorts of names and sources in capitals: `official` as OFFICIAL, `press-release` as PRESS_RELEASE.';

/** About as many values as a row holds. */
export const ROW_WORTH = worth(20);
