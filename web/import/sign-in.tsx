import { useState } from 'preact/hooks';
import { fetchRun } from '../api/imports.ts';
import { failureOf } from '../api/request.ts';
import type { Editor } from '../state/editing/editor.ts';
import { explain, useWords } from './words.ts';

/** No import is called so for long; asking for it says whether the token is right. */
const ANY = 'none';

/** Asks for the token and for the name that answers for what is imported. */
export function SignIn({ onDone }: { onDone: (editor: Editor) => void }) {
  const words = useWords();
  const [token, setToken] = useState('');
  const [name, setName] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function begin(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (isAsking) return;
    setAsking(true);
    setProblem(null);
    try {
      await fetchRun(ANY, token.trim());
      onDone({ token: token.trim(), name: name.trim() });
    } catch (cause) {
      const failure = failureOf(cause);
      setProblem(failure.code === 'UNAUTHENTICATED' ? words.wrongToken : explain(failure, words));
      setAsking(false);
    }
  }

  return (
    <form class="import-sign-in" onSubmit={(event) => void begin(event)}>
      <p>{words.signInLead}</p>
      <div class="form-field">
        <label for="token">{words.token}</label>
        <input
          id="token"
          type="password"
          autocomplete="off"
          required
          value={token}
          aria-invalid={problem !== null}
          aria-describedby="token-hint token-problem"
          onInput={({ currentTarget }) => setToken(currentTarget.value)}
        />
        <p class="page-note" id="token-hint">
          {words.tokenHint}
        </p>
        <p class="problem" id="token-problem" role="alert">
          {problem}
        </p>
      </div>
      <div class="form-field">
        <label for="editor-name">{words.yourName}</label>
        <input
          id="editor-name"
          autocomplete="name"
          required
          pattern=".*\S.*"
          maxLength={200}
          value={name}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </div>
      <button type="submit" class="primary-button" aria-disabled={isAsking}>
        {words.begin}
      </button>
    </form>
  );
}
