import { useState } from 'preact/hooks';
import { isImportName } from '../../core/model/import-name.ts';
import { isMapping } from '../state/importing/mapping-file.ts';
import { FileChoice } from './file-choice.tsx';
import { MoreOptions } from './more-options.tsx';
import type { FormOptions } from './options.ts';
import { Tick } from './tick.tsx';
import { useWords } from './words.ts';

interface Props {
  files: readonly File[];
  limit: number;
  options: FormOptions;
  isBusy: boolean;
  onFiles: (files: readonly File[]) => void;
  onOptions: (options: FormOptions) => void;
  onCheck: () => void;
}

/** Which files, under which name, how; and the first step, which writes nothing. */
export function ImportForm({ files, limit, options, isBusy, onFiles, onOptions, onCheck }: Props) {
  const words = useWords();
  const isWrong = options.name !== '' && !isImportName(options.name);
  const isReady = files.some(({ name }) => !isMapping(name)) && isImportName(options.name) && !isBusy;
  /** Said once somebody has tried. */
  const [isTold, setTold] = useState(false);
  const missing = files.length === 0 ? words.needFiles : options.name === '' ? words.needName : null;

  function check(event: SubmitEvent): void {
    event.preventDefault();
    setTold(!isReady);
    if (isReady) onCheck();
  }

  return (
    <form class="import-form" onSubmit={check}>
      <FileChoice files={files} limit={limit} onChange={onFiles} />
      <div class="form-field">
        <label for="import-name">{words.name}</label>
        <input
          id="import-name"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          maxLength={64}
          value={options.name}
          aria-invalid={isWrong}
          aria-describedby="import-name-hint"
          onInput={({ currentTarget }) => onOptions({ ...options, name: currentTarget.value.trim() })}
        />
        <p class={isWrong ? 'problem' : 'page-note'} id="import-name-hint">
          {isWrong ? words.nameWrong : words.nameHint}
        </p>
      </div>
      <div class="import-ticks">
        <Tick
          label={words.replace}
          isOn={options.replace}
          onTurn={(replace) => onOptions({ ...options, replace })}
        />
        <Tick
          label={words.strict}
          isOn={options.strict}
          onTurn={(strict) => onOptions({ ...options, strict })}
        />
      </div>
      <MoreOptions options={options} onOptions={onOptions} />
      <div class="deeds">
        <button type="submit" class="primary-button" aria-disabled={!isReady} aria-describedby="check-hint">
          {words.check}
        </button>
        <span class="page-note" id="check-hint">
          {words.checkHint}
        </span>
        <p class="problem" role="alert">
          {isTold && !isBusy && missing}
        </p>
      </div>
    </form>
  );
}
