/** What the field `revision` is, on all that can be edited. */
export const REVISION =
  'A fingerprint of all that its row says, twelve hexadecimal digits: give it to change the row, so that nobody’s work is overwritten unseen.';
