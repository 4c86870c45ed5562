import type { CodedReason } from '../../core/model/import-reasons.ts';
import type { SubjectKind } from '../../server/store/change-log.ts';

/** Which one it is of several on a line, such as `node n1`, or of those of a picture, `actor 1`; absent: a line has no more than one. */
type ElementName = string;

/** What a link calls the actors at its ends, beside their ids. */
export interface EndNames {
  from?: string;
  to?: string;
}

/** A row out of a file, not checked yet. */
export interface FoundRow {
  what: 'ROW';
  kind: SubjectKind;
  /** Counted from 1. */
  line: number;
  element?: ElementName;
  row: unknown;
  /** Made up from a mention, such as the source that a link names: whatever is known under its id already stands. */
  isDerived?: true;
  /** A row of its file that says no more than an id and a kind: it gives way as what is derived does. */
  isBare?: true;
  /** Its id is made of a name or, of a link, coined by its file: whoever has that id in the graph need not be the same. */
  isNamed?: true;
  /** Its id is a number, which in another file is that of another one. */
  isCounted?: true;
  /** What its id was made to be once: it keeps that where the graph has it already. */
  formerId?: string;
  /** Of a link: names of ends of which it makes no row. */
  endNames?: EndNames;
}

/** What a reader finds in a file, in the order of the file. */
export type Found =
  | FoundRow
  | { what: 'PROBLEM'; line: number; element?: ElementName; reason: CodedReason }
  /** Left out on purpose; told by number and reason. What leads to its id is left out with it. */
  | { what: 'SKIPPED'; reason: CodedReason; id?: string };

/** What says so where a file names no source of its own. */
export interface FallbackSource {
  title: string;
  publisher: string;
  url?: string;
  date?: string;
}

export interface ReadContext {
  /** As it is called in reports. */
  file: string;
  /** Goes before ids that mean nothing elsewhere, such as `n0`. */
  importName: string;
  fallbackSource: FallbackSource | null;
  /** Numbers are written as in `24,9`. */
  isDecimalComma?: boolean;
  /** A column or an attribute that nothing is made of; it may be told again and again. */
  noteUnused: (name: string) => void;
}
