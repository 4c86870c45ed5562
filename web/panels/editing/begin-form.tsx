import { useState } from 'preact/hooks';
import { fetchRight } from '../../api/editing.ts';
import { type Failure, failureOf } from '../../api/request.ts';
import { beginEditing } from '../../commands/editor.ts';
import { noProblems, problemsByField, withoutField } from '../../state/editing/problems.ts';
import { useSession } from '../context.ts';
import { PATIENCE } from './patience.ts';
import { ProblemsContext } from './problems-context.ts';
import { TextField } from './text-field.tsx';
import { UnplacedProblems } from './unplaced-problems.tsx';
import { useEditingWords } from './use-editing-words.ts';
import { useExplain } from './use-explain.ts';

/** Asks once for the token and for the name that will stand by every edit. */
export function BeginForm({ onDone }: { onDone: () => void }) {
  const words = useEditingWords();
  const explain = useExplain();
  const session = useSession();
  const [token, setToken] = useState('');
  const [name, setName] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [problems, setProblems] = useState(noProblems);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function begin(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (isAsking) return;
    const given = { token: token.trim(), name: name.trim() };
    const missing = (['token', 'name'] as const).filter((field) => given[field] === '');
    setProblems(problemsByField(missing.map((field) => ({ field, code: 'missing' }))));
    setFailure(null);
    if (missing.length > 0) return;
    setAsking(true);
    try {
      const right = await fetchRight(given.token, AbortSignal.timeout(PATIENCE));
      if (right === 'granted') {
        beginEditing(session, given);
        onDone();
      } else setProblems(problemsByField([{ field: 'token', code: null, reason: words.refusals[right] }]));
    } catch (cause) {
      setFailure(failureOf(cause));
    } finally {
      setAsking(false);
    }
  }

  function write(field: string, set: (value: string) => void): (value: string) => void {
    return (value) => {
      setProblems(withoutField(problems, field));
      set(value);
    };
  }

  return (
    <ProblemsContext.Provider value={problems}>
      <form class="begin-form" noValidate onSubmit={(event) => void begin(event)}>
        <p>{words.beginHint}</p>
        <TextField
          field="token"
          label={words.token}
          type="password"
          isRequired
          value={token}
          onChange={write('token', setToken)}
        />
        <TextField
          field="name"
          label={words.yourName}
          hint={words.nameHint}
          isRequired
          value={name}
          onChange={write('name', setName)}
        />
        <p class="hint">{words.tokenHint}</p>
        <UnplacedProblems />
        {failure && (
          <p class="field-problem" role="alert">
            {explain(failure)}
          </p>
        )}
        <button type="submit" class="primary-button" aria-disabled={isAsking}>
          {isAsking ? words.asking : words.begin}
        </button>
      </form>
    </ProblemsContext.Provider>
  );
}
