import { CodedError } from './request.ts';

/** The whole report of an import, as JSON. */
export async function fetchReport(name: string, token: string): Promise<Blob> {
  const address = `/imports/${encodeURIComponent(name)}/report.json`;
  const answer = await fetch(address, { headers: { Authorization: `Bearer ${token}` } }).catch(() => null);
  if (!answer) throw new CodedError('UNREACHABLE', 'The server cannot be reached.');
  if (answer.ok) return answer.blob();
  const code =
    answer.status === 401 ? 'UNAUTHENTICATED' : answer.status === 404 ? 'NO_REPORT' : 'UNREACHABLE';
  throw new CodedError(code, `The server answered ${answer.status}.`);
}
