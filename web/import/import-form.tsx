import { useState } from 'preact/hooks';
import { isImportName } from '../../core/model/import-name.ts';
import { isMapping } from '../state/importing/mapping-file.ts';
import { FileChoice } from './file-choice.tsx';
import { MoreWishes } from './more-wishes.tsx';
import { Tick } from './tick.tsx';
import type { Wish } from './wish.ts';
import { useWords } from './words.ts';

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
  const isReady = files.some(({ name }) => !isMapping(name)) && isImportName(wish.name) && !isBusy;
  /** Said once somebody has tried. */
  const [isTold, setTold] = useState(false);
  const missing = files.length === 0 ? words.needFiles : wish.name === '' ? words.needName : null;

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
      <MoreWishes wish={wish} onWish={onWish} />
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
