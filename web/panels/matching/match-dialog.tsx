import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MOST_NAMES, namesIn, type PastedName } from '../../state/pasted-names.ts';
import { Dialog } from '../dialog.tsx';
import { MatchTable } from './match-table.tsx';
import { useMatchWords } from './use-match-words.ts';

interface Props {
  /** Pasted already; none: they are asked for first. */
  names: readonly PastedName[];
  onClose: () => void;
}

/** Turns a list of names into actors of the picture: the names, then each with its match. */
export function MatchDialog({ names, onClose }: Props) {
  const words = useMatchWords();
  const [text, setText] = useState(names.map(({ name }) => name).join('\n'));
  const [wanted, setWanted] = useState(names.length > 0 && names.length <= MOST_NAMES ? names : null);
  return (
    <Dialog title={words.title} onClose={onClose}>
      <div class="match">
        {wanted === null ? (
          <NamesForm text={text} onText={setText} onNames={setWanted} />
        ) : (
          <MatchTable names={wanted} onChangeNames={() => setWanted(null)} onClose={onClose} />
        )}
      </div>
    </Dialog>
  );
}

interface FormProps {
  text: string;
  onText: (text: string) => void;
  onNames: (names: PastedName[]) => void;
}

function NamesForm({ text, onText, onNames }: FormProps) {
  const words = useMatchWords();
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const names = namesIn(text);
  const isTooMany = names.length > MOST_NAMES;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onNames(names);
      }}
    >
      <label class="field">
        <span>{words.names}</span>
        <textarea
          ref={field}
          rows={10}
          spellcheck={false}
          aria-invalid={isTooMany}
          aria-describedby="match-hint"
          value={text}
          onInput={({ currentTarget }) => onText(currentTarget.value)}
        />
      </label>
      <p id="match-hint" class={isTooMany ? 'warning' : 'hint'} role="status">
        {isTooMany ? words.tooMany(names.length, MOST_NAMES) : words.hint}
      </p>
      <div class="match-deeds">
        <button type="submit" class="primary-button" disabled={names.length === 0 || isTooMany}>
          {words.look}
        </button>
        {names.length > 0 && !isTooMany && <span class="hint">{words.counted(names.length)}</span>}
      </div>
    </form>
  );
}
