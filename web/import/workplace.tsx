import { useEffect, useState } from 'preact/hooks';
import type { StartInput } from '../api/imports.ts';
import type { Editor } from '../state/editing/editor.ts';
import { type Decisions, decide, mergesOf, noDecisions } from '../state/importing/decisions.ts';
import { proposedName } from '../state/importing/name.ts';
import { ImportForm, type Wish } from './import-form.tsx';
import { ImportList } from './import-list.tsx';
import { Outcome } from './outcome.tsx';
import { useImportList } from './use-import-list.ts';
import { useImporting } from './use-importing.ts';
import { useWords } from './words.ts';

interface Props {
  editor: Editor;
  /** In bytes, of one file. */
  limit: number;
  onLeave: () => void;
}

const nothing: Wish = { name: '', replace: false, strict: false };

/** Files in, their report, and what is in the graph already. */
export function Workplace({ editor, limit, onLeave }: Props) {
  const words = useWords();
  const importing = useImporting(editor);
  const { run, isBusy } = importing;
  const [files, setFiles] = useState<readonly File[]>([]);
  const [wish, setWish] = useState(nothing);
  const [isNamed, setNamed] = useState(false);
  const [decisions, setDecisions] = useState<Decisions>(noDecisions);
  const list = useImportList(run && `${run.name} ${run.deed} ${run.state}`);
  const hasLoaded = run?.state === 'DONE' && run.deed === 'LOAD';

  useEffect(() => {
    if (!hasLoaded) return;
    setFiles([]);
    setNamed(false);
    setDecisions(noDecisions);
  }, [hasLoaded]);

  function choose(next: readonly File[]): void {
    setFiles(next);
    if (!isNamed) setWish({ ...wish, name: proposedName(next[0]?.name ?? '') });
  }

  function change(next: Wish): void {
    setNamed(isNamed || next.name !== wish.name);
    setWish(next);
  }

  async function begin(more: Pick<StartInput, 'dryRun' | 'name' | 'files'>): Promise<void> {
    await importing.begin({ ...wish, ...more, merge: mergesOf(decisions) }, files);
  }

  async function goOn(): Promise<void> {
    if (run === null) return;
    if (run.deed === 'REMOVE') await importing.remove(run.name);
    else await begin({ name: run.name, files: run.sent, dryRun: run.deed === 'CHECK' });
  }

  return (
    <div class="import">
      <p class="import-as">
        {words.as} <strong>{editor.name}</strong>
        <button type="button" class="small-button" onClick={onLeave}>
          {words.leave}
        </button>
      </p>
      <ImportForm
        {...{ files, limit, wish, isBusy }}
        onFiles={choose}
        onWish={change}
        onCheck={() => void begin({ name: wish.name, files: files.map(({ name }) => name), dryRun: true })}
      />
      <Outcome
        {...{ importing, decisions, isStrict: wish.strict, token: editor.token }}
        glimpse={list.found?.find(({ name }) => name === run?.name)?.glimpse ?? []}
        onDecide={(pair, isSame) => setDecisions(decide(decisions, pair, isSame))}
        onLoad={() => run && void begin({ name: run.name, files: run.sent, dryRun: false })}
        onGoOn={() => void goOn()}
      />
      <ImportList list={list} isBusy={isBusy} onRemove={(name) => void importing.remove(name)} />
    </div>
  );
}
