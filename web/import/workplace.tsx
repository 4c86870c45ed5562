import { useEffect, useState } from 'preact/hooks';
import type { Editor } from '../state/editing/editor.ts';
import { type Decisions, decide, mergesOf, noDecisions } from '../state/importing/decisions.ts';
import { isMapping } from '../state/importing/mapping-file.ts';
import { proposedName } from '../state/importing/name.ts';
import { ImportForm } from './import-form.tsx';
import { ImportList } from './import-list.tsx';
import { type FormOptions, noOptions, optionsIn, optionsOf } from './options.ts';
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

/** Files in, their report, and what is in the graph already. */
export function Workplace({ editor, limit, onLeave }: Props) {
  const words = useWords();
  const importing = useImporting(editor);
  const { run, isBusy } = importing;
  const [files, setFiles] = useState<readonly File[]>([]);
  const [options, setOptions] = useState(noOptions);
  const [isNamed, setNamed] = useState(false);
  const [decisions, setDecisions] = useState<Decisions>(noDecisions);
  /** What was checked is not what stands in the form any more. */
  const [isChanged, setChanged] = useState(false);
  const list = useImportList(run && `${run.name} ${run.deed} ${run.state}`);
  const hasLoaded = run?.state === 'DONE' && run.deed === 'LOAD';

  useEffect(() => {
    if (!hasLoaded) return;
    setFiles([]);
    setNamed(false);
    setDecisions(noDecisions);
  }, [hasLoaded]);

  // The page was loaded again meanwhile: the options that it was given are still meant.
  const isFound = run !== null;
  useEffect(() => {
    if (run && options === noOptions && run.deed !== 'REMOVE') setOptions(optionsOf(run));
  }, [isFound]);

  function choose(next: readonly File[]): void {
    setFiles(next);
    setChanged(true);
    setDecisions(noDecisions);
    const first = next.find(({ name }) => !isMapping(name));
    if (!isNamed && first) setOptions({ ...options, name: proposedName(first.name) });
  }

  function change(next: FormOptions): void {
    setChanged(true);
    if (next.name !== options.name) {
      setNamed(true);
      setDecisions(noDecisions);
    }
    setOptions(next);
  }

  function check(): void {
    setChanged(false);
    const names = files.map(({ name }) => name);
    const [mapping = null] = names.filter(isMapping);
    const merge = mergesOf(decisions);
    const data = names.filter((name) => name !== mapping);
    void importing.begin(
      { ...optionsIn(options, mapping), name: options.name, files: data, dryRun: true, follows: null, merge },
      files,
    );
  }

  /** As it was checked or begun, whatever the form says by now. */
  function goOn(dryRun: boolean): void {
    if (run === null) return;
    const { name, strict, replace, format, encoding, mapping, source, sent, startedAt: follows } = run;
    const merge = mergesOf(decisions, run.merge);
    void importing.begin(
      { name, strict, replace, format, encoding, mapping, source, merge, files: sent, dryRun, follows },
      isChanged ? [] : files,
    );
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
        {...{ files, limit, options, isBusy }}
        onFiles={choose}
        onOptions={change}
        onCheck={check}
      />
      <Outcome
        {...{ importing, decisions, isChanged, token: editor.token }}
        listed={list.found?.find(({ name }) => name === run?.name)}
        onDecide={(pair, isSame) => setDecisions(decide(decisions, pair, isSame))}
        onLoad={() => goOn(false)}
        onGoOn={() =>
          run?.deed === 'REMOVE' ? void importing.remove(run.name) : goOn(run?.deed === 'CHECK')
        }
      />
      <ImportList list={list} isBusy={isBusy} onRemove={(name) => void importing.remove(name)} />
    </div>
  );
}
