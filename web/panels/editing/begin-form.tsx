import { useState } from 'preact/hooks';
import { fetchRight, type Right } from '../../api/editing.ts';
import { type Failure, failureOf } from '../../api/request.ts';
import { beginEditing } from '../../commands/editor.ts';
import { useSession } from '../context.ts';
import { PATIENCE } from './patience.ts';
import { TextField } from './text-field.tsx';
import { useEditingWords } from './use-editing-words.ts';
import { useExplain } from './use-explain.ts';

/** Asks once for the token and for the name that will stand by every edit. */
export function BeginForm({ onDone }: { onDone: () => void }) {
  const words = useEditingWords();
  const explain = useExplain();
  const session = useSession();
  const [token, setToken] = useState('');
  const [name, setName] = useState('');
  const [right, setRight] = useState<Right | 'asking' | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isWritten = token.trim() !== '' && name.trim() !== '';
  const refusal = right === 'readOnly' || right === 'wrongToken' ? words.refusals[right] : null;

  async function begin(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (!isWritten || right === 'asking') return;
    setRight('asking');
    setFailure(null);
    try {
      const answer = await fetchRight(token.trim(), AbortSignal.timeout(PATIENCE));
      setRight(answer);
      if (answer !== 'granted') return;
      beginEditing(session, { token: token.trim(), name: name.trim() });
      onDone();
    } catch (cause) {
      setRight(null);
      setFailure(failureOf(cause));
    }
  }

  return (
    <form class="begin-form" onSubmit={(event) => void begin(event)}>
      <p>{words.beginHint}</p>
      <TextField
        field="token"
        label={words.token}
        type="password"
        isRequired
        value={token}
        onChange={setToken}
      />
      <TextField
        field="name"
        label={words.yourName}
        hint={words.nameHint}
        isRequired
        value={name}
        onChange={setName}
      />
      <p class="hint">{words.tokenHint}</p>
      {(refusal !== null || failure) && (
        <p class="field-problem" role="alert">
          {refusal ?? (failure && explain(failure))}
        </p>
      )}
      <button type="submit" class="primary-button" aria-disabled={!isWritten || right === 'asking'}>
        {right === 'asking' ? words.asking : words.begin}
      </button>
    </form>
  );
}
