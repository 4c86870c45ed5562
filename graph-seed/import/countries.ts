import { codeInUse, isCountryCode } from '../../core/model/country-code.ts';
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
  return codes.get(plainKey(text)) ?? (/^[a-z]{2}$/i.test(text) ? codeInUse(text) : null);
}

function countryNames(): Map<string, string> {
  const found = new Map(Object.entries(OTHERS));
  const everyCode = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  const inUse = everyCode.filter(isCountryCode);
  for (const language of ['en', 'it']) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of inUse) {
      const name = names.of(code);
      if (name !== undefined && !found.has(plainKey(name))) found.set(plainKey(name), code);
    }
  }
  return found;
}
