import { helpText, type Usage, wordsGiven } from './command-arguments.ts';

/** Runs a command of the command line; a failure is one line for people and exit code 1, not a stack. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(`chokepoint: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
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
