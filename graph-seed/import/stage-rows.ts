import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { printable } from '../../core/language/printable.ts';
import type { Actor } from '../../core/model/actor.ts';
import type { CodedReason } from '../../core/model/import-reasons.ts';
import type { Link } from '../../core/model/link.ts';
import type { RowCode, RowProblem } from '../../core/model/problems.ts';
import type { Source } from '../../core/model/source.ts';
import { checked } from '../../server/rows/checked.ts';
import { actorProblems, linkProblems } from '../../server/rows/rules.ts';
import { actorSchema, linkSchema, sourceSchema } from '../../server/rows/schemas.ts';
import type { Row, SubjectKind } from '../../server/store/change-log.ts';
import { parsed } from '../../server/store/parsed.ts';
import { type Place, placeText } from '../problems.ts';
import type { Found, FoundRow } from './found.ts';
import { isCalledAlike, isContradicted, isFirstToName, isSame } from './identity/contradicted.ts';
import { likenessKeys } from './identity/likeness.ts';
import { reasonOf, ruleReason } from './reasons.ts';
import type { Staging } from './staging/staging.ts';

const SCHEMAS: Record<SubjectKind, z.ZodType<Row>> = {
  ACTOR: actorSchema,
  LINK: linkSchema,
  SOURCE: sourceSchema,
};

interface Earlier extends Place {
  seq: number;
  derived: number;
  bare: number;
  kind: SubjectKind;
  body: string;
}

/** Checks what is found in files, row by row, and keeps the right rows and the problems in the staging. */
export class RowStager {
  readonly #staging: Staging;
  readonly #merges: ReadonlyMap<string, string>;
  /** Where a row mentions somebody by an id that another one has: its link would lead or refer to that one. */
  #contradicted = '';

  constructor(staging: Staging, merges: ReadonlyMap<string, string>) {
    this.#staging = staging;
    this.#merges = merges;
  }

  take(file: string, found: readonly Found[]): void {
    for (const one of found) {
      if (one.what === 'PROBLEM') this.#staging.notes.problem({ file, ...one }, one.reason);
      else if (one.what === 'SKIPPED') this.#staging.notes.skipped(one.reason, one.id);
      else this.#takeRow(file, one);
    }
  }

  #takeRow(file: string, found: FoundRow): void {
    const result = checkedRow(found);
    if ('problems' in result) {
      for (const reason of result.problems) this.#staging.notes.problem({ file, ...found }, reason);
      // Its link needs no reason of its own.
      if (found.isDerived && found.kind === 'SOURCE') this.#staging.notes.leftOut((found.row as Row).id);
      this.#noteRefused(file, found, false);
      return;
    }
    const row = this.#merge(found.kind, result.row);
    if (row === null) return;
    const wrong = [...ruleProblems(found.kind, row)];
    for (const problem of wrong) this.#staging.notes.problem({ file, ...found }, ruleReason(problem));
    if (found.kind === 'LINK' && this.#contradicted === placeText({ file, ...found })) return;
    if (wrong.length === 0) this.#put(file, found, row);
    else this.#noteRefused(file, found, false);
  }

  /** Links that name it may mean somebody else than has its id; `isOther`: another row of the files has it that says so. */
  #noteRefused(file: string, { kind, row, isCounted }: FoundRow, isOther: boolean): void {
    const { id } = row as Partial<Row>;
    if (kind === 'LINK' || typeof id !== 'string') return;
    this.#staging.notes.refused({ id, file, isOther, isCounted: isCounted === true });
  }

  /** An actor that is another one by decision is left out, and links lead to the other; null: left out. */
  #merge(kind: SubjectKind, row: Row): Row | null {
    if (kind === 'ACTOR' && this.#merges.has(row.id)) {
      this.#staging.notes.merged(row.id);
      return null;
    }
    if (kind !== 'LINK') return row;
    const link = row as Link;
    return {
      ...link,
      from: this.#merges.get(link.from) ?? link.from,
      to: this.#merges.get(link.to) ?? link.to,
    };
  }

  #put(file: string, found: FoundRow, row: Row): void {
    const { kind, line, element = null, isDerived, isBare, isNamed, formerId = null, endNames } = found;
    const { db } = this.#staging;
    const earlier = db.get<Earlier>(
      'SELECT seq, derived, bare, file, line, element, kind, body FROM staged WHERE id = ?',
      row.id,
    );
    if (earlier && !this.#givesWay(earlier, file, found, row)) return;
    db.run(
      'INSERT INTO staged (kind, derived, bare, named, id, former_id, end_names, file, line, element, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      kind,
      isDerived || isBare ? 1 : 0,
      isBare ? 1 : 0,
      isNamed ? 1 : 0,
      row.id,
      formerId,
      endNames === undefined ? null : JSON.stringify(endNames),
      file,
      line,
      element,
      JSON.stringify(row),
    );
    if (kind !== 'ACTOR') return;
    const { seq } = db.get<{ seq: number }>('SELECT last_insert_rowid() AS seq') ?? { seq: 0 };
    for (const key of likenessKeys(row as Actor))
      db.run('INSERT OR IGNORE INTO likeness (key, seq) VALUES (?, ?)', key, seq);
  }

  /** A mention gives way to the row itself. The same row again is no harm. */
  #givesWay(earlier: Earlier, file: string, found: FoundRow, row: Row): boolean {
    const { kind, isDerived, isBare } = found;
    const isOfItsKind = earlier.kind === kind;
    if (isOfItsKind && isDerived) {
      if (isContradicted(found, parsed(earlier.body), row)) this.#contradict(earlier, file, found, row);
      // Of mentions the first that says a name stands.
      const saysName = kind === 'ACTOR' && earlier.derived === 1 && isFirstToName(row, parsed(earlier.body));
      if (saysName) this.#staging.drop(earlier.seq);
      return saysName;
    }
    if (isOfItsKind && (isBare || earlier.derived === 1) && !this.#isOtherNode(earlier, file, found, row)) {
      if (isBare) return false;
      // Links of the file that has mentioned another one by this id would lead to this one.
      if (isContradicted(found, parsed(earlier.body), row))
        this.#staging.notes.refused({ id: row.id, file: earlier.file, isOther: true, isCounted: false });
      this.#staging.drop(earlier.seq);
      return true;
    }
    if (!isSaidBy(earlier, row)) {
      const reason = reasonOf('DUPLICATE_ID', [row.id, placeText(earlier)]);
      this.#staging.notes.problem({ file, ...found }, reason);
      if (isOfItsKind && !isSame(found, parsed(earlier.body), row)) this.#noteRefused(file, found, true);
    }
    return false;
  }

  /** Tells a mention of somebody else than has the id, and keeps its link out. */
  #contradict(earlier: Earlier, file: string, found: FoundRow, row: Row): void {
    const { id, ...other } = parsed<Actor | Source>(earlier.body);
    const called = 'title' in other ? other.title : (other.names[0]?.text ?? id);
    const place = { file, ...found };
    const first = placeText(earlier);
    const reason = isCalledAlike(found.kind, parsed(earlier.body), row)
      ? reasonOf('DUPLICATE_ID', [id, first])
      : reasonOf('CALLED_OTHERWISE', [id, called, first]);
    this.#staging.notes.problem(place, reason);
    this.#contradicted = placeText(place);
  }

  /** A file has a node once: of two that are called by one id, the second is told where it is another one. */
  #isOtherNode(earlier: Earlier, file: string, { isBare }: FoundRow, row: Row): boolean {
    const isNode = earlier.bare === 1 || earlier.derived === 0;
    if (earlier.file !== file || !isNode) return false;
    if (isBare && earlier.bare === 1) return !isSaidBy(earlier, row);
    return parsed<Actor>(earlier.body).kind !== (row as Actor).kind;
  }
}

function isSaidBy({ body }: Earlier, row: Row): boolean {
  return isDeepStrictEqual(parsed(body), JSON.parse(JSON.stringify(row)));
}

function checkedRow({ kind, row }: FoundRow): { row: Row } | { problems: CodedReason[] } {
  try {
    const found = checked(SCHEMAS[kind], printable(row));
    return 'row' in found ? found : { problems: found.problems.map(ruleReason) };
  } catch (error) {
    // JSON may be nested deeper than anybody can follow, or be no text where one is told.
    return { problems: [reasonOf('UNREADABLE', [(error as Error).message])] };
  }
}

function ruleProblems(kind: SubjectKind, row: Row): Iterable<RowProblem<RowCode>> {
  if (kind === 'ACTOR') return actorProblems(row as Actor);
  return kind === 'LINK' ? linkProblems(row as Link) : [];
}
