import { useWords } from '../preferences.tsx';

const SCOPES = ['picture', 'selection'] as const;
export type SourceScope = (typeof SCOPES)[number];

interface Props {
  scope: SourceScope;
  onScope: (scope: SourceScope) => void;
}

/** While something is selected: the sources of everything, or only of that. */
export function ScopeSwitch({ scope, onScope }: Props) {
  const words = useWords().sourcesPanel;
  return (
    <fieldset class="scope-switch" aria-label={words.of}>
      {SCOPES.map((name) => (
        <button key={name} type="button" aria-pressed={name === scope} onClick={() => onScope(name)}>
          {words.scopes[name]}
        </button>
      ))}
    </fieldset>
  );
}
