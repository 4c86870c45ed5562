/** A text for a terminal on one line, with what would be an order to it, or another line, written out. */
export function terminalText(text: string): string {
  return text.replace(
    /[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
