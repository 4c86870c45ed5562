import { useContext, useState } from 'preact/hooks';
import type { LinkDraft } from '../../state/editing/link-draft.ts';
import { ProblemsContext } from './problems-context.ts';
import { TextField } from './text-field.tsx';
import { useEditingWords } from './use-editing-words.ts';

const FIELDS = ['item', 'share', 'role', 'topic'] as const;

interface Props {
  draft: LinkDraft;
  onChange: (change: Partial<LinkDraft>) => void;
}

/** What few links have; open from the start where this one has it, and where something is wrong with it. */
export function LinkMore({ draft, onChange }: Props) {
  const words = useEditingWords();
  const problems = useContext(ProblemsContext);
  const { item, share, role, topic, amount } = draft;
  const isWrong = ['link.share', 'link.amount.value', 'link.amount.unit'].some((field) =>
    problems.has(field),
  );
  const isUsed = [...FIELDS.map((field) => draft[field]), amount.value, amount.unit].some(
    (text) => text !== '',
  );
  const [isOpen, setOpen] = useState(isUsed);
  return (
    <details
      class="link-more"
      open={isOpen || isWrong}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{words.moreAboutLink}</summary>
      <div class="field-row">
        <TextField
          field="link.item"
          label={words.fields.item}
          value={item}
          onChange={(text) => onChange({ item: text })}
        />
        <TextField
          field="link.share"
          label={words.fields.share}
          hint={words.shareHint}
          value={share}
          onChange={(text) => onChange({ share: text })}
        />
      </div>
      <div class="field-row">
        <TextField
          field="link.amount.value"
          label={words.fields.amount}
          value={amount.value}
          onChange={(value) => onChange({ amount: { ...amount, value } })}
        />
        <TextField
          field="link.amount.unit"
          label={words.unit}
          placeholder={words.unitHint}
          value={amount.unit}
          onChange={(unit) => onChange({ amount: { ...amount, unit } })}
        />
      </div>
      <div class="field-row">
        <TextField
          field="link.role"
          label={words.fields.role}
          hint={words.roleHint}
          value={role}
          onChange={(text) => onChange({ role: text })}
        />
        <TextField
          field="link.topic"
          label={words.fields.topic}
          value={topic}
          onChange={(text) => onChange({ topic: text })}
        />
      </div>
    </details>
  );
}
