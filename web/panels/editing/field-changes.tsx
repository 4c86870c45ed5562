import type { EditEntry } from '../../api/edits.ts';
import { partsOnlyIn, type ValuePart } from '../../state/editing/value-parts.ts';
import type { Change } from '../../state/editing/versions.ts';
import { fieldName } from './names.ts';
import { useEditingWords } from './use-editing-words.ts';
import { useSpokenPart } from './use-spoken-part.ts';

interface Props {
  of: EditEntry['subjectKind'];
  changes: readonly Change[];
}

/** What changed, field by field: what is no longer there, then what came. */
export function FieldChanges({ of, changes }: Props) {
  const words = useEditingWords();
  return (
    <dl class="field-changes">
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{fieldName(words, field)}</dt>
          <dd>
            {partsOnlyIn(before, after).map((part) => (
              <Part key={JSON.stringify(part)} tag="del" of={of} field={field} part={part} />
            ))}
            {partsOnlyIn(after, before).map((part) => (
              <Part key={JSON.stringify(part)} tag="ins" of={of} field={field} part={part} />
            ))}
            {partsOnlyIn(before, after).length + partsOnlyIn(after, before).length === 0 && words.otherOrder}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface PartProps {
  tag: 'del' | 'ins';
  of: EditEntry['subjectKind'];
  field: string;
  part: ValuePart;
}

function Part({ tag: Tag, of, field, part }: PartProps) {
  const words = useEditingWords();
  const { text, lang } = useSpokenPart(of)(field, part);
  return (
    <Tag lang={lang}>
      <span class="visually-hidden">{Tag === 'del' ? words.before : words.after} </span>
      {text}
    </Tag>
  );
}
