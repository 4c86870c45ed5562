import type { Confidence, Stance } from '../model/link.ts';
import { articled } from './articled.ts';
import { spokenDate } from './dates.ts';

const en = {
  since: (date: string) => `since ${date}`,
  until: (date: string) => `until ${date}`,
  noDates: 'no dates known',
  confidence: {
    CONFIRMED: 'confirmed',
    REPORTED: 'reported',
    ALLEGED: 'alleged',
    DISPUTED: 'disputed',
  } satisfies Record<Confidence, string>,
  stance: { SUPPORTS: 'supports', DISPUTES: 'disputes' } satisfies Record<Stance, string>,
  /** Of a source. */
  readOn: (date: string) => `read ${date}`,
  notRead: 'not read again',
};

const it: typeof en = {
  since: (date) => articled('da', date),
  until: (date) => `fino ${articled('a', date)}`,
  noDates: 'senza date note',
  confidence: {
    CONFIRMED: 'confermato',
    REPORTED: 'riferito',
    ALLEGED: 'presunto',
    DISPUTED: 'contestato',
  },
  stance: { SUPPORTS: 'conferma', DISPUTES: 'contesta' },
  readOn: (date) => `letta ${articled('il', date)}`,
  notRead: 'non riletta',
};

/** What the explorer, an embedded picture and the server say of a link: when it was, how sure it is and who says so. */
export const LINK_WORDS = { en, it };

interface Dated {
  since?: string | null | undefined;
  until?: string | null | undefined;
}

/** The time of a link in words: "since 2024", "7 Oct 2022 – 2024", "no dates known". */
export function timeOf({ since, until }: Dated, language: keyof typeof LINK_WORDS): string {
  const words = LINK_WORDS[language];
  const [from, to] = [since, until].map((date) => date && spokenDate(date, language));
  if (from && to) return `${from} – ${to}`;
  if (from) return words.since(from);
  return to ? words.until(to) : words.noDates;
}
