const JOINED = { a: 'al', da: 'dal', di: 'del', il: 'il' };

/** A spoken date in an Italian sentence: `dal 2022`, `da ott 2022`, `dal 7 ott 2022`, `dall’8 ott 2022`, `l’8 ott 2022`. */
export function articled(preposition: keyof typeof JOINED, date: string): string {
  const isAlone = preposition === 'il';
  if (/^(8|11) /.test(date)) return `${isAlone ? '' : JOINED[preposition]}l’${date}`;
  if (/^\d/.test(date)) return `${JOINED[preposition]} ${date}`;
  return isAlone ? date : `${preposition} ${date}`;
}
