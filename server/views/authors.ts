import type { Author } from '../../core/exchange/citation.ts';

/** Who is cited where nobody says who made a view. */
const PRODUCT = 'Chokepoint';

/** Names separated by `;`. `Rossi, Maria` is a person; a name without a comma is cited as it stands, as of a newspaper. */
export function authorsOf(text: string | undefined): Author[] {
  const authors = (text ?? '')
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map(authorOf);
  return authors.length === 0 ? [{ literal: PRODUCT }] : authors;
}

function authorOf(name: string): Author {
  const [family = '', ...given] = name.split(',').map((part) => part.trim());
  return given.length === 1 && given[0] && family !== '' ? { family, given: given[0] } : { literal: name };
}
