/** How a command is called, such as `npm run backup -- FILE`, and what it does. */
export interface Usage {
  call: string;
  does: string;
  /** How many words it takes. */
  takes: number;
}

/** The words that a command was given; null: only what it does was asked for. Throws, saying how it is called, for any others. */
export function wordsGiven({ call, takes }: Usage, words: readonly string[]): readonly string[] | null {
  if (words.some((word) => word === '--help' || word === '-h')) return null;
  const option = words.find((word) => word.startsWith('-'));
  if (option !== undefined) throw new Error(`there is no option ${option}; usage: ${call}`);
  const unasked = words[takes];
  if (unasked !== undefined) throw new Error(`there is no use for '${unasked}'; usage: ${call}`);
  if (words.length < takes) throw new Error(`say a file; usage: ${call}`);
  return words;
}

/** For people who ask how a command is called. */
export function helpText({ call, does }: Usage): string {
  return `Usage: ${call}\n\n${does}`;
}
