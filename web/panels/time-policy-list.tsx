import { X } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { grouped } from '../../core/language/grouped.ts';
import type { Policies } from '../api/timeline.ts';
import { spokenDate } from '../language/dates.ts';
import { explain } from '../language/explain.ts';
import { type Policy, policyGroups } from '../state/policies.ts';
import { useExplorer } from './context.ts';
import { Icon } from './icon.tsx';
import { usePreferences } from './preferences.tsx';
import { optionId, PolicyOptions } from './time-policy-options.tsx';
import type { Query } from './use-query.ts';

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
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const there = new Set(actors.map(({ id }) => id));
  const groups = policyGroups(data?.policies ?? [], there, typed, (date) => spokenDate(date, lang));
  const found = groups.flatMap(({ policies }) => policies);
  const chosen = found[active];

  function move(by: number): void {
    if (found.length > 0) setActive((active + by + found.length) % found.length);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const deeds: Record<string, () => void> = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Enter: () => chosen && onChoose(chosen),
      Escape: onClose,
    };
    const deed = deeds[event.key];
    if (!deed) return;
    event.preventDefault();
    event.stopPropagation();
    deed();
  }

  return (
    <div class="policy-list" role="dialog" aria-label={words.policies}>
      <div class="policy-find">
        <input
          ref={field}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          placeholder={words.findPolicy}
          aria-label={words.findPolicy}
          aria-expanded={found.length > 0}
          aria-controls="policies"
          aria-autocomplete="list"
          {...(chosen && { 'aria-activedescendant': optionId(chosen) })}
          value={typed}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
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
