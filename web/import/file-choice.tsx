import { X } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { Icon } from '../panels/icon.tsx';
import { isMapping } from '../state/importing/mapping-file.ts';
import { spokenSize } from '../state/importing/sizes.ts';
import { useDrop } from './use-drop.ts';
import { useWords } from './words.ts';

interface Props {
  files: readonly File[];
  limit: number;
  onChange: (files: readonly File[]) => void;
}

/** Files, dropped or chosen. One of the same name takes the place of the one before. */
export function FileChoice({ files, limit, onChange }: Props) {
  const words = useWords();
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const { isOver, handlers } = useDrop(add);

  function add(more: readonly File[]): void {
    const [large] = more.filter(({ size }) => size > limit);
    setTooLarge(large?.name ?? null);
    const fitting = more.filter(({ size }) => size <= limit);
    const names = new Set(fitting.map(({ name }) => name));
    if (fitting.length > 0) onChange([...files.filter(({ name }) => !names.has(name)), ...fitting]);
  }

  function take({ currentTarget }: { currentTarget: HTMLInputElement }): void {
    add([...(currentTarget.files ?? [])]);
    // So that choosing the same file again is a choice too.
    currentTarget.value = '';
  }

  return (
    <fieldset class="file-choice">
      <legend>{words.files}</legend>
      <div class="drop-zone" data-over={isOver} {...handlers}>
        <p>
          {words.drop}{' '}
          <button
            ref={button}
            type="button"
            class="small-button"
            aria-describedby="accepted"
            onClick={() => field.current?.click()}
          >
            {words.choose}
          </button>
        </p>
        <p class="page-note" id="accepted">
          {words.accepted} {spokenSize(limit)}. <a href="#formats">{words.seeFormats}</a>
        </p>
        <input ref={field} type="file" multiple hidden aria-label={words.choose} onChange={take} />
      </div>
      {tooLarge !== null && (
        <p class="problem" role="alert">
          {words.tooLarge(tooLarge, spokenSize(limit))}
        </p>
      )}
      <p class="visually-hidden" role="status">
        {files.length > 0 && words.chosen(files.length)}
      </p>
      {files.length > 0 && (
        <ul class="file-list">
          {files.map((file) => (
            <li key={file.name}>
              <span class="file-name">
                {file.name}
                {isMapping(file.name) && <span class="page-note"> {words.isMapping}</span>}
              </span>
              <span class="figure">{spokenSize(file.size)}</span>
              <button
                type="button"
                class="icon-button"
                title={words.removeFile(file.name)}
                aria-label={words.removeFile(file.name)}
                onClick={() => {
                  onChange(files.filter((one) => one !== file));
                  button.current?.focus();
                }}
              >
                <Icon of={X} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
