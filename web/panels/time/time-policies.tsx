import { ChevronUp } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Policies } from '../../api/timeline.ts';
import { showPolicy } from '../../commands/show-policy.ts';
import type { Policy } from '../../state/policies.ts';
import { useSession } from '../context.ts';
import { Icon } from '../icon.tsx';
import { useWords } from '../preferences.tsx';
import type { Query } from '../use-query.ts';
import { PolicyList } from './time-policy-list.tsx';

/** A list of policies: choosing one shows what its day changed. */
export function TimePolicies({ query }: { query: Query<Policies> }) {
  const words = useWords();
  const session = useSession();
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!isOpen) return undefined;
    const onPointerDown = ({ target }: PointerEvent) => {
      if (target instanceof Node && !frame.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointerDown, true);
    return () => document.removeEventListener('pointerdown', onPointerDown, true);
  }, [isOpen]);

  function close(): void {
    setOpen(false);
    button.current?.focus();
  }

  function choose(policy: Policy): void {
    close();
    void showPolicy(session, policy);
  }

  return (
    <div class="time-policies" ref={frame}>
      <button
        ref={button}
        type="button"
        class="small-button"
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        onClick={() => setOpen(!isOpen)}
      >
        {words.policies}
        <Icon of={ChevronUp} size={14} />
      </button>
      {isOpen && <PolicyList query={query} onChoose={choose} onClose={close} />}
    </div>
  );
}
