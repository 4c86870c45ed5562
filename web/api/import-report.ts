import { CodedError } from './request.ts';

/** The whole report of an import, as JSON lines, from where the server says that it is. */
export async function fetchReport(reportAddress: string, token: string): Promise<Blob> {
  // The page may be read by another name of the server than the one that it says.
  const address = new URL(reportAddress).pathname;
  const answer = await fetch(address, { headers: { Authorization: `Bearer ${token}` } }).catch(() => null);
  if (!answer) throw new CodedError('UNREACHABLE', 'The server cannot be reached.');
  if (answer.ok) return answer.blob();
  const code =
    answer.status === 401 ? 'UNAUTHENTICATED' : answer.status === 404 ? 'NO_REPORT' : 'UNREACHABLE';
  throw new CodedError(code, `The server answered ${answer.status}.`);
}
