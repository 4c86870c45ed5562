import { useState } from 'preact/hooks';
import type { EditedRow } from '../../api/edited-row.ts';
import type { Signed } from '../../api/editing.ts';
import { type Failure, failureOf } from '../../api/request.ts';
import {
  noProblems,
  type Problem,
  type Problems,
  problemsByField,
  withoutChanged,
  withoutField,
} from '../../state/editing/problems.ts';
import { changedFields, isSame, type Row } from '../../state/editing/versions.ts';
import { useExplorer } from '../context.ts';
import { PATIENCE } from './patience.ts';

/** What a form is about and how it is saved. */
export interface Subject<Draft> {
  /** Under which what was typed is kept while the page is open, should the form be closed. */
  key: string;
  unfinished: Map<string, Unfinished<Draft>>;
  /** What the fields begin with. */
  fresh: Draft;
  /** The version that is edited; null: it is new. */
  edited: EditedRow | null;
  draftOf: (row: Row) => Draft;
  rowOf: (draft: Draft) => Row;
  /** Before it is sent: without empty rows. */
  tidy: (draft: Draft) => Draft;
  /** Answers the id. */
  put: (draft: Draft, revision: string | null, signed: Signed, signal: AbortSignal) => Promise<string>;
  /** What can't even be sent. */
  check?: (draft: Draft) => Problem[];
  /** Puts the server's problems where the form shows them. */
  place?: (problems: Problem[], draft: Draft) => Problem[];
  /** What is called by the id that is taken, where it should be new. */
  idField: (id: string, draft: Draft) => string;
  done: (id: string, draft: Draft) => void;
}

export interface Unfinished<Draft> {
  draft: Draft;
  edited: EditedRow | null;
  note: string;
}

/** Somebody else was faster: the version that stands now; null where it is gone. */
export interface Conflict {
  theirs: EditedRow | null;
}

export interface Form<Draft> {
  draft: Draft;
  change: (change: Partial<Draft>) => void;
  note: string;
  setNote: (note: string) => void;
  problems: Problems;
  failure: Failure | null;
  isSaving: boolean;
  save: () => Promise<void>;
  conflict: Conflict | null;
  /** What one had begun with, for the comparison. */
  base: Row;
  takeTheirs: () => void;
  keepMine: () => void;
  /** What was typed before is back; `startOver` lets it go. */
  isBack: boolean;
  startOver: () => void;
}

/** A form from its first letter to the answer of the server. */
export function useForm<Draft extends object>(subject: Subject<Draft>): Form<Draft> {
  const { key, unfinished, fresh, draftOf, rowOf, tidy, idField } = subject;
  const { editor } = useExplorer();
  const [start] = useState(() => unfinished.get(key));
  const [draft, setDraft] = useState(start?.draft ?? fresh);
  const [edited, setEdited] = useState(start ? start.edited : subject.edited);
  const [isBack, setBack] = useState(start !== undefined);
  const [note, setNote] = useState(start?.note ?? '');
  const [problems, setProblems] = useState(noProblems);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [isSaving, setSaving] = useState(false);

  function hold(next: Draft, version = edited, why = note): void {
    setDraft(next);
    setNote(why);
    if (isSame(next, fresh) && why === '') unfinished.delete(key);
    else unfinished.set(key, { draft: next, edited: version, note: why });
  }

  function fail(cause: unknown, sent: Draft): void {
    const told = failureOf(cause);
    if (told.problems) {
      setProblems(problemsByField(subject.place?.(told.problems, sent) ?? told.problems));
    } else if (told.code !== 'CONFLICT') setFailure(told);
    else if (edited === null || told.id !== edited.row.id) {
      setProblems(problemsByField([{ field: idField(told.id ?? '', sent), code: 'taken' }]));
    } else {
      const theirs = versionIn(told);
      // Its own edit, whose answer was lost on the way.
      if (theirs && isSame(theirs.row, rowOf(sent))) finish(String(edited.row.id), sent);
      else setConflict({ theirs });
    }
  }

  function finish(id: string, sent: Draft): void {
    unfinished.delete(key);
    subject.done(id, sent);
  }

  async function send(written: Draft, version: EditedRow | null): Promise<void> {
    if (isSaving || !editor) return;
    const sent = tidy(written);
    hold(sent, version);
    setFailure(null);
    const wrong = subject.check?.(sent) ?? [];
    setProblems(problemsByField(wrong));
    if (wrong.length > 0) return;
    setSaving(true);
    try {
      const signed = { token: editor.token, by: editor.name, note };
      const id = await subject.put(sent, version?.revision ?? null, signed, AbortSignal.timeout(PATIENCE));
      finish(id, sent);
    } catch (cause) {
      fail(cause, sent);
    } finally {
      setSaving(false);
    }
  }

  const base = edited?.row ?? rowOf(fresh);

  /** What one has written oneself: a draft has the fields of its row. */
  function own(): Partial<Draft> {
    const fields = changedFields(base, rowOf(draft));
    return Object.fromEntries(
      Object.entries(draft).filter(([field]) => fields.includes(field)),
    ) as Partial<Draft>;
  }

  return {
    draft,
    change(change) {
      const next = { ...draft, ...change };
      setProblems(withoutChanged(problems, draft, next));
      hold(next);
    },
    note,
    setNote(next) {
      setProblems(withoutField(problems, 'note'));
      hold(draft, edited, next);
    },
    problems,
    failure,
    isSaving,
    save: () => send(draft, edited),
    conflict,
    base,
    takeTheirs() {
      if (!conflict?.theirs) return;
      setConflict(null);
      setEdited(conflict.theirs);
      setDraft(draftOf(conflict.theirs.row));
      unfinished.delete(key);
    },
    keepMine() {
      if (!conflict) return;
      const { theirs } = conflict;
      setConflict(null);
      setEdited(theirs);
      void send(theirs ? { ...draftOf(theirs.row), ...own() } : draft, theirs);
    },
    isBack,
    startOver() {
      setDraft(fresh);
      setNote('');
      setEdited(subject.edited);
      setProblems(noProblems);
      unfinished.delete(key);
      setBack(false);
    },
  };
}

function versionIn({ current, revision }: Failure): EditedRow | null {
  return current && typeof revision === 'string' ? { row: current as Row, revision } : null;
}
