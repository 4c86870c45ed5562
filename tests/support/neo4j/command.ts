import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a command prints, without the line end. Fails as the command does. */
export async function textOf(command: string, args: string[]): Promise<string> {
  const { stdout } = await run(command, args);
  return stdout.trim();
}

/** False too where the command is missing or takes more than ten seconds. */
export async function succeeds(command: string, args: string[]): Promise<boolean> {
  return run(command, args, { timeout: 10_000 }).then(
    () => true,
    () => false,
  );
}
