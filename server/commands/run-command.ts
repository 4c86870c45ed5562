import { terminalText } from '../terminal-text.ts';
import { helpText, type Usage, wordsGiven } from './usage.ts';

/** Runs a command of the command line; a failure is one line for people and exit code 1, not a stack. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  // Whoever reads what it says may stop reading, as `head` does: it goes on to its end all the same.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') endWith(error);
  });
  try {
    await command();
  } catch (error) {
    endWith(error);
  }
}

/** Ends the process in that way. */
export function endWith(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  console.error(`chokepoint: ${message.split('\n').map(terminalText).join('\n')}`);
  process.exit(1);
}

/** The same for a command that takes words; asked for help, it says only how it is called. */
export async function runCommandWith(
  usage: Usage,
  command: (...words: string[]) => Promise<void>,
): Promise<void> {
  await runCommand(async () => {
    const words = wordsGiven(usage, process.argv.slice(2));
    if (words === null) console.log(helpText(usage));
    else await command(...words);
  });
}
