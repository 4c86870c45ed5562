const LONGEST = 48;
const LONGEST_LINE = 20;

/** A name as it stands under its actor: on two balanced lines where it is long, cut where it is too long for that. */
export function labelOf(name: string): string {
  const letters = [...name];
  const text =
    letters.length > LONGEST
      ? `${letters
          .slice(0, LONGEST - 1)
          .join('')
          .trimEnd()}…`
      : name;
  if (text.length <= LONGEST_LINE) return text;
  const middle = text.length / 2;
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const [best] = spaces.sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle));
  return best === undefined ? text : `${text.slice(0, best)}\n${text.slice(best + 1)}`;
}
