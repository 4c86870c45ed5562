import { lstat, mkdir } from 'node:fs/promises';

/** Makes a folder that nobody else reads. In a place that others write to too, such as /tmp, one of theirs is refused. */
export async function privateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { uid, mode } = await lstat(folder);
  const isOurs = process.getuid === undefined || uid === process.getuid();
  const isOpen = process.platform !== 'win32' && (mode & 0o022) !== 0;
  if (!isOurs || isOpen) throw new Error(`${folder} belongs to somebody else, or others may write there`);
}
