const MARK = '#report';

/** An address of the explorer that opens the dialog for reports over its picture. */
export function reportAddress(address: string): string {
  return `${address}${MARK}`;
}

export function isReportWanted(hash: string): boolean {
  return hash === MARK;
}
