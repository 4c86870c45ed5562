import type { Text } from '../language/text.ts';

/** The few words of a sketch besides those of the data. */
export const SKETCH_WORDS = {
  nothing: { en: 'Nothing found', it: 'Nessun risultato' },
  /** What the columns of a timeline count. */
  measures: {
    started: { en: 'Links that began', it: 'Legami iniziati' },
    ended: { en: 'Links that ended', it: 'Legami conclusi' },
  } as Record<string, Text>,
} as const;

type Spoken = keyof Text;

/** `atLeast`: nobody has counted further. */
export function actorsOmitted(count: number, atLeast: boolean, language: Spoken): string {
  return language === 'it'
    ? `Attori non disegnati, con meno legami: ${atLeast ? 'almeno ' : ''}${count}`
    : `Actors not drawn, with fewer links: ${atLeast ? 'at least ' : ''}${count}`;
}

export function rowsOmitted(count: number, language: Spoken): string {
  return language === 'it' ? `Righe non disegnate: ${count}` : `Rows not drawn: ${count}`;
}

export function earlierOmitted(count: number, language: Spoken): string {
  return language === 'it' ? `Precedenti, non disegnati: ${count}` : `Earlier ones, not drawn: ${count}`;
}

/** A sketch of actors and links in words. */
export function contents(actors: number, links: number, names: string, language: Spoken): string {
  return language === 'it'
    ? `Attori: ${actors}. Legami: ${links}. ${names}.`
    : `Actors: ${actors}. Links: ${links}. ${names}.`;
}
