import type { EditEntry } from '../../api/edits.ts';
import { counterpart, partsOf, partsOnlyIn } from '../../state/editing/value-parts.ts';
import { isSame } from '../../state/editing/versions.ts';
import { MarkedText } from './marked-text.tsx';
import { useEditingWords } from './use-editing-words.ts';
import { useSpokenPart } from './use-spoken-part.ts';

interface Props {
  of: EditEntry['subjectKind'];
  field: string;
  value: unknown;
  /** The other version, to tell what differs. */
  other: unknown;
  /** Whose version it is, where there is no room for columns. */
  title: string;
}

/** One version of a field, with a mark on what the other has not. */
export function FieldVersion({ of, field, value, other, title }: Props) {
  const words = useEditingWords();
  const spoken = useSpokenPart(of);
  const own = partsOnlyIn(value, other);
  const others = partsOnlyIn(other, value);
  const parts = partsOf(value);
  return (
    <td data-title={title}>
      {parts.length === 0 && <span class="figure">{words.absent}</span>}
      {parts.map((part) => {
        const { text, lang } = spoken(field, part);
        const isOwn = own.some((each) => isSame(each, part));
        const there = counterpart(part, own, others);
        return (
          <p key={JSON.stringify(part)} lang={lang}>
            {isOwn ? (
              <MarkedText text={text} other={there && spoken(field, there).text} language={lang} />
            ) : (
              text
            )}
          </p>
        );
      })}
    </td>
  );
}
