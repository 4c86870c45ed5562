/** What the address of a frame may say, and that of a view where it is to be embedded; read by `readEmbedLook`. */
export const EMBED_PARAMETERS: readonly string[] = [
  'theme',
  'lang',
  'ui',
  'legend',
  'table',
  'timeline',
  'as',
];
