import { useEffect, useRef } from 'preact/hooks';
import { spokenDate } from '../../language/dates.ts';
import type { Policy, PolicyGroup } from '../../state/policies.ts';
import { useExplorer } from '../context.ts';
import { usePreferences } from '../preferences.tsx';

export function optionId({ id }: Policy): string {
  return `policy-${id}`;
}

interface Props {
  groups: readonly PolicyGroup[];
  active: Policy | null;
  onChoose: (policy: Policy) => void;
}

/** The options of the list of policies, under their years. */
export function PolicyOptions({ groups, active, onChoose }: Props) {
  const { words } = usePreferences();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active?.id]);
  return (
    <div ref={list} id="policies" class="policy-options" role="listbox" aria-label={words.policies}>
      {groups.map(({ year, policies }) => (
        <fieldset key={year} aria-label={year ?? words.inPicture}>
          <div class="policy-year" aria-hidden="true">
            {year ?? words.inPicture}
          </div>
          {policies.map((policy) => (
            <Option
              key={policy.id}
              policy={policy}
              isActive={policy.id === active?.id}
              onChoose={() => onChoose(policy)}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

interface OptionProps {
  policy: Policy;
  isActive: boolean;
  onChoose: () => void;
}

function Option({ policy, isActive, onChoose }: OptionProps) {
  const { lang } = usePreferences();
  const { labels } = useExplorer().history.present;
  return (
    <div
      id={optionId(policy)}
      role="option"
      class="policy"
      aria-selected={isActive}
      tabIndex={-1}
      onMouseDown={(event) => {
        // The field keeps the focus, and a right click is no choice.
        event.preventDefault();
        if (event.button === 0) onChoose();
      }}
    >
      <span class="figure">{spokenDate(policy.since, lang)}</span>
      <span lang={labels.toLowerCase()}>{policy.names[labels]}</span>
    </div>
  );
}
