/** Runs a command of the command line; a failure is one line for people and exit code 1, not a stack. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(`chokepoint: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
}
