import { plainKey } from './plain-key.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** What people write besides the names that Unicode has. */
const OTHERS: Readonly<Record<string, string>> = {
  usa: 'US',
  united_states_of_america: 'US',
  uk: 'GB',
  great_britain: 'GB',
  peoples_republic_of_china: 'CN',
  prc: 'CN',
  republic_of_korea: 'KR',
  russian_federation: 'RU',
  hong_kong: 'HK',
  czech_republic: 'CZ',
  turkey: 'TR',
};

let codes: ReadonlyMap<string, string> | null = null;

/** The ISO code of a country by code or by its English or Italian name; null: it is none that we know. */
export function countryCode(text: string): string | null {
  if (/^[A-Za-z]{2}$/.test(text)) return text.toUpperCase();
  codes ??= countryNames();
  return codes.get(plainKey(text)) ?? null;
}

function countryNames(): Map<string, string> {
  const found = new Map(Object.entries(OTHERS));
  for (const language of ['en', 'it']) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of LETTERS.flatMap((first) => LETTERS.map((second) => first + second))) {
      const name = names.of(code);
      if (name !== undefined && !found.has(plainKey(name))) found.set(plainKey(name), code);
    }
  }
  return found;
}
