/** Why two actors may be one, read from the server's sentence; null: it says something else. */
export type Likeness =
  | { type: 'name'; name: string; country: string | null }
  | { type: 'identifier'; scheme: string; value: string };

export function likenessIn(reason: string): Likeness | null {
  const [, name, country = null] = /^the same name “(.+)”(?:, both (\S+))?$/.exec(reason) ?? [];
  if (name !== undefined) return { type: 'name', name, country };
  const [, scheme, value] = /^the same (\S+) (.+)$/.exec(reason) ?? [];
  return scheme !== undefined && value !== undefined ? { type: 'identifier', scheme, value } : null;
}
