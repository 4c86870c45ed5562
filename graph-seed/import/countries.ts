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
  codes ??= countryNames();
  return codes.get(plainKey(text)) ?? (/^[a-z]{2}$/i.test(text) ? regionCode(text) : null);
}

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** What Unicode has a name for although it is no country: tests, groups, unknown ones. */
const NO_COUNTRIES: readonly string[] = ['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'];

/** Of codes that are used no more, the one that took their place: `UK` → `GB`. */
function regionCode(text: string): string | null {
  const code = new Intl.Locale(`und-${text}`).region ?? '';
  return NO_COUNTRIES.includes(code) || regions.of(code) === undefined ? null : code;
}

function countryNames(): Map<string, string> {
  const found = new Map(Object.entries(OTHERS));
  const everyCode = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  const inUse = everyCode.filter((code) => regionCode(code) === code);
  for (const language of ['en', 'it']) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of inUse) {
      const name = names.of(code);
      if (name !== undefined && !found.has(plainKey(name))) found.set(plainKey(name), code);
    }
  }
  return found;
}
