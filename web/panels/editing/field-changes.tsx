import type { EditEntry } from '../../api/edits.ts';
import { counterpart, partsOnlyIn, type ValuePart } from '../../state/editing/value-parts.ts';
import type { Change } from '../../state/editing/versions.ts';
import { MarkedText } from './marked-text.tsx';
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
      {changes.map(({ field, before, after }) => {
        const gone = partsOnlyIn(before, after);
        const come = partsOnlyIn(after, before);
        return (
          <div key={field}>
            <dt>{fieldName(words, field)}</dt>
            <dd>
              <Parts tag="del" of={of} field={field} parts={gone} others={come} />
              <Parts tag="ins" of={of} field={field} parts={come} others={gone} />
              {gone.length + come.length === 0 && words.otherOrder}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

interface PartsProps {
  tag: 'del' | 'ins';
  of: EditEntry['subjectKind'];
  field: string;
  /** What only this version has, and only the other. */
  parts: readonly ValuePart[];
  others: readonly ValuePart[];
}

function Parts({ tag: Tag, of, field, parts, others }: PartsProps) {
  const words = useEditingWords();
  const spoken = useSpokenPart(of);
  return (
    <>
      {parts.map((part) => {
        const { text, lang } = spoken(field, part);
        const there = counterpart(part, parts, others);
        return (
          <Tag key={JSON.stringify(part)} class={there ? 'compared' : undefined} lang={lang}>
            <span class="visually-hidden">{Tag === 'del' ? words.before : words.after} </span>
            {there ? <MarkedText text={text} other={spoken(field, there).text} language={lang} /> : text}
          </Tag>
        );
      })}
    </>
  );
}
