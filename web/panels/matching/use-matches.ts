import { useEffect, useRef, useState } from 'preact/hooks';
import { type Failure, failureOf } from '../../api/request.ts';
import { searchMany } from '../../api/search.ts';
import { apiLanguage } from '../../commands/session.ts';
import { answered, type MatchRow, newRow } from '../../state/match-table.ts';
import type { PastedName } from '../../state/pasted-names.ts';
import { useExplorer, useSession } from '../context.ts';

interface Matches {
  rows: readonly MatchRow[];
  isLooking: boolean;
  failure: Failure | null;
  change: (name: string, change: (row: MatchRow) => MatchRow) => void;
  stop: () => void;
  /** Looks up what has not been looked up yet. */
  goOn: () => void;
}

/** Looks pasted names up; what has come stays where one stops or the rest fails. */
export function useMatches(names: readonly PastedName[]): Matches {
  const session = useSession();
  const { labels } = useExplorer().history.present;
  const [rows, setRows] = useState<readonly MatchRow[]>(() => names.map(newRow));
  const [state, setState] = useState<{ isLooking: boolean; failure: Failure | null }>({
    isLooking: true,
    failure: null,
  });
  const [attempt, setAttempt] = useState(0);
  const controller = useRef(new AbortController());
  const change: Matches['change'] = (name, changeRow) =>
    setRows((all) => all.map((row) => (row.name === name ? changeRow(row) : row)));

  useEffect(() => {
    controller.current = new AbortController();
    const { signal } = controller.current;
    const texts = rows.filter(({ hits }) => hits === null).map(({ name }) => name);
    setState({ isLooking: true, failure: null });
    searchMany(texts, { labels, lang: apiLanguage(session) }, signal, (hits) =>
      setRows((all) => all.map((row) => withAnswer(row, hits.get(row.name)))),
    ).then(
      () => setState({ isLooking: false, failure: null }),
      (cause: unknown) => {
        const failure = signal.aborted ? null : failureOf(cause);
        // One request that fails is enough: the others are given up.
        controller.current.abort();
        setState({ isLooking: false, failure });
      },
    );
    return () => controller.current.abort();
  }, [attempt]);

  return {
    rows,
    ...state,
    change,
    stop: () => controller.current.abort(),
    goOn: () => setAttempt((count) => count + 1),
  };
}

function withAnswer(row: MatchRow, hits: Parameters<typeof answered>[1] | undefined): MatchRow {
  return hits === undefined || row.hits !== null ? row : answered(row, hits);
}
