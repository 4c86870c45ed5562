const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** What Unicode has a name for although it is no country of ISO 3166-1: tests, groups, parts of others. Kosovo is let pass. */
const NO_COUNTRIES = 'AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' ');

/** The ISO 3166-1 code that two letters stand for; of one that is used no more, that which took its place: `UK` → `GB`. Null: none. */
export function codeInUse(letters: string): string | null {
  const code = new Intl.Locale(`und-${letters}`).region ?? '';
  return NO_COUNTRIES.includes(code) || regions.of(code) === undefined ? null : code;
}

/** Two capital letters that are the code of a country or territory (ISO 3166-1). */
export function isCountryCode(text: string): boolean {
  return /^[A-Z]{2}$/.test(text) && codeInUse(text) === text;
}
