import { X } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { grouped } from '../../../core/language/grouped.ts';
import type { Policies } from '../../api/timeline.ts';
import { spokenDate } from '../../language/dates.ts';
import { explain } from '../../language/explain.ts';
import { type Policy, policyGroups } from '../../state/policies.ts';
import { useExplorer } from '../context.ts';
import { Icon } from '../icon.tsx';
import { usePreferences } from '../preferences.tsx';
import { useListbox } from '../search/use-listbox.ts';
import type { Query } from '../use-query.ts';
import { optionId, PolicyOptions } from './time-policy-options.tsx';

interface Props {
  query: Query<Policies>;
  onChoose: (policy: Policy) => void;
  onClose: () => void;
}

/** Policies by year with a field to find one: arrows move, Enter chooses, Escape closes. */
export function PolicyList({ query: { data, failure }, onChoose, onClose }: Props) {
  const { words, lang } = usePreferences();
  const { actors } = useExplorer().history.present;
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const there = new Set(actors.map(({ id }) => id));
  const groups = policyGroups(data?.policies ?? [], there, typed, (date) => spokenDate(date, lang));
  const found = groups.flatMap(({ policies }) => policies);
  const {
    active,
    restart,
    field: attributes,
  } = useListbox({
    list: 'policies',
    isOpen: found.length > 0,
    options: found.map(optionId),
    onEnter: () => chosen && onChoose(chosen),
    onEscape: onClose,
  });
  const chosen = found[active];

  return (
    <div class="policy-list" role="dialog" aria-label={words.policies}>
      <div class="policy-find">
        <input
          {...attributes}
          ref={field}
          placeholder={words.findPolicy}
          aria-label={words.findPolicy}
          value={typed}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            restart();
          }}
        />
        <button type="button" class="icon-button" aria-label={words.close} onClick={onClose}>
          <Icon of={X} />
        </button>
      </div>
      <PolicyOptions groups={groups} active={chosen ?? null} onChoose={onChoose} />
      <p class="policy-hint" role="status">
        {message()}
      </p>
    </div>
  );

  function message(): string {
    if (failure) return explain(failure, words);
    if (!data) return words.loading;
    if (data.policies.length === 0) return words.noPolicies;
    if (found.length === 0) return words.noPolicy(typed.trim());
    return data.isCut ? words.cutPolicies(grouped(data.policies.length)) : words.policyHint;
  }
}
