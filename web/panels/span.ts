import { spokenDate } from '../language/dates.ts';
import type { Messages } from '../language/en.ts';
import type { InterfaceLanguage } from '../state/preferences.ts';

interface Dated {
  since: string | null;
  until: string | null;
}

/** The time of a link in words: "since 2024", "7 Oct 2022 – 2024", "no dates known". */
export function span({ since, until }: Dated, words: Messages, lang: InterfaceLanguage): string {
  if (since !== null && until !== null)
    return words.between(spokenDate(since, lang), spokenDate(until, lang));
  if (since !== null) return words.since(spokenDate(since, lang));
  return until !== null ? words.until(spokenDate(until, lang)) : words.noDates;
}
