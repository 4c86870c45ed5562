import { SOURCE_ORDERS, type SourceQuestion } from '../../state/cited-sources.ts';
import { useWords } from '../preferences.tsx';

interface Props {
  question: SourceQuestion;
  onChange: (change: Partial<SourceQuestion>) => void;
}

/** Which sources are listed, and in which order. */
export function SourceConditions({ question, onChange }: Props) {
  const words = useWords().sourcesPanel;
  return (
    <div class="source-conditions">
      <input
        type="search"
        value={question.text}
        placeholder={words.filter}
        aria-label={words.filter}
        onInput={({ currentTarget }) => onChange({ text: currentTarget.value })}
      />
      <select
        value={question.order}
        aria-label={words.orderBy}
        onChange={({ currentTarget }) => {
          const order = SOURCE_ORDERS.find((name) => name === currentTarget.value);
          if (order) onChange({ order });
        }}
      >
        {SOURCE_ORDERS.map((order) => (
          <option key={order} value={order}>
            {words.orders[order]}
          </option>
        ))}
      </select>
      {(['onlyContested', 'onlyUnread'] as const).map((name) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={question[name]}
            onChange={({ currentTarget }) => onChange({ [name]: currentTarget.checked })}
          />{' '}
          {words[name]}
        </label>
      ))}
    </div>
  );
}
