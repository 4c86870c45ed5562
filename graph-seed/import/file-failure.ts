/** What systems say in capitals, for people. */
const FAILURES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'it is a folder',
  EACCES: 'the system does not allow it',
  ENOSPC: 'the disk is full',
};

/** Why a file can't be read or written. */
export function fileFailure(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return FAILURES[code] ?? message;
}
