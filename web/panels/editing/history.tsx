import { ChevronRight } from 'lucide';
import { useState } from 'preact/hooks';
import { Icon } from '../icon.tsx';
import { EditList } from './edit-list.tsx';
import { useEditingWords } from './use-editing-words.ts';

/** Who edited an actor or a link, when and how; fetched when it is opened. */
export function History({ of }: { of: string }) {
  const words = useEditingWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <section class="history">
      <button type="button" class="history-head" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon of={ChevronRight} size={14} />
        {words.history}
      </button>
      {isOpen && <EditList of={of} />}
    </section>
  );
}
