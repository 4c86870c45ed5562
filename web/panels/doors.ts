import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { EditRequest } from '../state/editing/edit-request.ts';
import type { ExportRequest } from '../state/export-scope.ts';
import type { PastedName } from '../state/pasted-names.ts';
import type { Target } from '../state/selection.ts';

/** A menu asked for on the canvas; the spot is in pixels from its corner. */
export interface MenuRequest {
  /** Null: the canvas itself. */
  target: Target | null;
  at: { x: number; y: number };
  /** Who was selected before the menu was asked for; not given: who is. */
  former?: readonly string[];
  /** Begins with the list of layouts. */
  isOfLayouts?: boolean;
}

/**
 * What menus, keys and panels open elsewhere on the page. What is absent is not there yet: its entries and keys are
 * absent too.
 */
export interface Doors {
  search: () => void;
  help: () => void;
  saveView: () => void;
  /** The picture as a figure: its code, files and citation. */
  report: () => void;
  /** Asks for a view that is not in the list. */
  otherView: () => void;
  /** The choice of what an expansion brings. */
  expand: (ids: readonly string[]) => void;
  menu: (request: MenuRequest) => void;
  /** To the side panel, wherever it is. */
  details: () => void;
  /** Closes what covers or accompanies the canvas; false: nothing was open. */
  closePanel: () => boolean;
  /** Data and text of the picture or of a part of it, its GraphQL query among them. */
  exportThese: (request: ExportRequest) => void;
  /** Opens the table, or closes it. */
  table: () => void;
  /** Turns a list of names into actors; without names it asks for them. */
  pasteNames: (names?: readonly PastedName[]) => void;
  /** Within the picture. */
  find: () => void;
  /** What somebody wants to edit; not given: what is selected, or the token to begin with. */
  edit: (request?: EditRequest) => void;
}

export const DoorsContext = createContext<Doors | null>(null);

export function useDoors(): Doors {
  const doors = useContext(DoorsContext);
  if (!doors) throw new Error('This component stands outside the explorer.');
  return doors;
}
