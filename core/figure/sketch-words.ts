import type { Text } from '../language/text.ts';

/** The few words of a sketch besides those of the data. */
export const SKETCH_WORDS = {
  nothing: { en: 'Nothing found', it: 'Nessun risultato' },
  omitted: { en: (count) => `and ${count} more`, it: (count) => `e altri ${count}` },
  contents: {
    en: (actors, links, names) => `Actors: ${actors}. Links: ${links}. ${names}.`,
    it: (actors, links, names) => `Attori: ${actors}. Legami: ${links}. ${names}.`,
  },
} satisfies {
  nothing: Text;
  omitted: Record<keyof Text, (count: number) => string>;
  contents: Record<keyof Text, (actors: number, links: number, names: string) => string>;
};
