import { useState } from 'preact/hooks';
import type { ListedImport } from '../api/import-list.ts';
import { ListedRow } from './listed-row.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import type { ListOfImports } from './use-import-list.ts';
import { explain, useWords } from './words.ts';

interface Props {
  list: ListOfImports;
  isBusy: boolean;
  onRemove: (name: string) => void;
}

/** What was imported into this graph: how much, when, by whom, and how to be rid of it. */
export function ImportList({ list: { found, failure }, isBusy, onRemove }: Props) {
  const words = useWords();
  const [leaving, setLeaving] = useState<ListedImport | null>(null);
  const heads = [words.actors, words.links, words.sources];
  return (
    <section aria-labelledby="imports">
      <h2 id="imports">{words.imports}</h2>
      {failure && <p class="warning">{explain(failure, words)}</p>}
      {found?.length === 0 && <p class="nothing">{words.noImports}</p>}
      {found && found.length > 0 && (
        <div class="rows">
          <table class="import-list" aria-labelledby="imports">
            <thead>
              <tr>
                <th scope="col">{words.nameShort}</th>
                <th scope="col">{words.when}</th>
                <th scope="col">{words.by}</th>
                {heads.map((head) => (
                  <th key={head} scope="col" class="number">
                    {head}
                  </th>
                ))}
                <th scope="col">
                  <span class="visually-hidden">{words.deedsOf}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {found.map((row) => (
                <ListedRow key={row.name} row={row} isBusy={isBusy} onRemove={() => setLeaving(row)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {leaving && (
        <RemoveDialog
          row={leaving}
          onClose={() => setLeaving(null)}
          onRemove={() => {
            setLeaving(null);
            onRemove(leaving.name);
          }}
        />
      )}
    </section>
  );
}
