/** The package has no types; of its options, those in use. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    /** The letters to keep; none where all glyphs are kept. */
    text: string | undefined,
    options: {
      keepAllGlyphs?: boolean;
      noHinting?: boolean;
      targetFormat?: 'truetype';
      variationAxes?: Record<string, number>;
    },
  ): Promise<Buffer>;
}
