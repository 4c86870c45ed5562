import { isImportName } from '../state/importing/name.ts';
import { FileChoice } from './file-choice.tsx';
import { Tick } from './tick.tsx';
import { useWords } from './words.ts';

/** How files are to be imported. */
export interface Wish {
  name: string;
  replace: boolean;
  strict: boolean;
}

interface Props {
  files: readonly File[];
  limit: number;
  wish: Wish;
  isBusy: boolean;
  onFiles: (files: readonly File[]) => void;
  onWish: (wish: Wish) => void;
  onCheck: () => void;
}

/** Which files, under which name, how; and the first step, which writes nothing. */
export function ImportForm({ files, limit, wish, isBusy, onFiles, onWish, onCheck }: Props) {
  const words = useWords();
  const isWrong = wish.name !== '' && !isImportName(wish.name);
  const isReady = files.length > 0 && isImportName(wish.name) && !isBusy;

  function check(event: SubmitEvent): void {
    event.preventDefault();
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
          value={wish.name}
          aria-invalid={isWrong}
          aria-describedby="import-name-hint"
          onInput={({ currentTarget }) => onWish({ ...wish, name: currentTarget.value.trim() })}
        />
        <p class={isWrong ? 'problem' : 'page-note'} id="import-name-hint">
          {isWrong ? words.nameWrong : words.nameHint}
        </p>
      </div>
      <div class="import-ticks">
        <Tick label={words.replace} isOn={wish.replace} onTurn={(replace) => onWish({ ...wish, replace })} />
        <Tick label={words.strict} isOn={wish.strict} onTurn={(strict) => onWish({ ...wish, strict })} />
      </div>
      <div class="deeds">
        <button type="submit" class="primary-button" aria-disabled={!isReady} aria-describedby="check-hint">
          {words.check}
        </button>
        <span class="page-note" id="check-hint">
          {words.checkHint}
        </span>
      </div>
    </form>
  );
}
