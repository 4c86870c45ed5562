/** Who edits in this tab, and by what right. */
export interface Editor {
  /** The server's EDIT_TOKEN. It is never part of an address. */
  token: string;
  /** The name that stands by every edit. */
  name: string;
}
