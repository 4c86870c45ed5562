import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { addMatches } from '../../commands/add-matches.ts';
import { explain } from '../../language/explain.ts';
import { isUnsure, type MatchRow as Row, summary } from '../../state/match-table.ts';
import type { PastedName } from '../../state/pasted-names.ts';
import { useExplorer, useSession } from '../context.ts';
import { useWords } from '../preferences.tsx';
import { MatchRow } from './match-row.tsx';
import { useMatchWords } from './use-match-words.ts';
import { useMatches } from './use-matches.ts';

interface Props {
  names: readonly PastedName[];
  onChangeNames: () => void;
  onClose: () => void;
}

/** Each pasted name with the actor that it stands for; those ticked go into the picture in one step. */
export function MatchTable({ names, onChangeNames, onClose }: Props) {
  const common = useWords();
  const words = useMatchWords();
  const session = useSession();
  const { actors } = useExplorer().history.present;
  const { rows, isLooking, failure, change, stop, goOn } = useMatches(names);
  const state = useRef<HTMLParagraphElement>(null);
  // What had the focus has gone with the form.
  useLayoutEffect(() => state.current?.focus(), []);
  const [listed, setListed] = useState<ReadonlySet<string> | null>(null);
  const shown = new Set(actors.map(({ id }) => id));
  const { matched, unsure, unmatched, waiting, ids } = summary(rows);
  const firstOf = useMemo(() => firstNames(rows), [rows]);
  const newcomers = ids.filter((id) => !shown.has(id)).length;
  const toLookAt = rows.filter((row) => row.chosen === null || isUnsure(row));

  function add(): void {
    onClose();
    // What had the focus goes with the window, which keeps it until then.
    requestAnimationFrame(() => document.getElementById('canvas')?.focus());
    void addMatches(session, ids);
  }

  return (
    <>
      <div class="match-state">
        <p ref={state} role="status" tabIndex={-1}>
          {isLooking
            ? words.progress(rows.length - waiting, rows.length)
            : [
                words.matched(matched, rows.length),
                unsure > 0 && words.unsure(unsure),
                unmatched > 0 && words.unmatched(unmatched),
                waiting > 0 && words.stopped(waiting),
              ]
                .filter(Boolean)
                .join(' · ')}
        </p>
        {isLooking && <progress max={rows.length} value={rows.length - waiting} aria-hidden="true" />}
        {failure !== null && (
          <p class="warning" role="alert">
            {explain(failure, common)}
          </p>
        )}
        {waiting > 0 && (
          <button type="button" class="small-button" onClick={isLooking ? stop : goOn}>
            {isLooking ? words.stop : words.goOn}
          </button>
        )}
        {!isLooking && (listed !== null || (toLookAt.length > 0 && toLookAt.length < rows.length)) && (
          <label class="match-filter">
            <input
              type="checkbox"
              checked={listed !== null}
              onChange={() => setListed(listed ? null : new Set(toLookAt.map(({ name }) => name)))}
            />{' '}
            {words.onlyUnsure}
          </label>
        )}
      </div>
      <div class="match-rows">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.columns.take}</th>
              <th scope="col">{words.columns.name}</th>
              <th scope="col">{words.columns.actor}</th>
            </tr>
          </thead>
          <tbody>
            {rows
              .filter(({ name }) => listed === null || listed.has(name))
              .map((row) => {
                const first = row.chosen === null ? undefined : firstOf.get(row.chosen);
                return (
                  <MatchRow
                    key={row.name}
                    row={row}
                    isShown={row.chosen !== null && shown.has(row.chosen)}
                    sameAs={first === row.name ? null : (first ?? null)}
                    onChange={(changed) => change(row.name, () => changed)}
                  />
                );
              })}
          </tbody>
        </table>
      </div>
      <div class="match-deeds">
        <button type="button" class="primary-button" disabled={newcomers === 0 || isLooking} onClick={add}>
          {newcomers === 0 && ids.length > 0 ? words.allShown(ids.length) : words.add(newcomers)}
        </button>
        <button type="button" class="small-button" onClick={onChangeNames}>
          {words.change}
        </button>
      </div>
    </>
  );
}

/** For each actor the name that led to it first. */
function firstNames(rows: readonly Row[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { name, chosen } of rows) if (chosen !== null && !names.has(chosen)) names.set(chosen, name);
  return names;
}
