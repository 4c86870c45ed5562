/** What our exports put in front of a text that a spreadsheet would work out. */
const GUARDED = /^'(?=[=+\-@＝＋－＠\t\r\n])/;

/** A cell as it was meant: without the apostrophe that keeps spreadsheets from working it out. */
export function cellText(cell: string): string {
  return cell.replace(GUARDED, '').trim();
}
