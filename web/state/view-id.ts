const ADDRESS = /\/(?:v|embed|view)\/([^/?#.]+)/;
const ID = /^[a-z0-9][a-z0-9._-]{0,199}$/;

/** The id of a view in what somebody pasted: an address of the view in any of its forms, or the id itself; else null. */
export function viewIdIn(text: string): string | null {
  const part = ADDRESS.exec(text)?.[1] ?? text.trim();
  return ID.test(part) ? part : null;
}
