interface Props {
  /** Of one question: only one of them is chosen. */
  question: string;
  name: string;
  hint: string;
  isChosen: boolean;
  onChoose: () => void;
}

/** An answer to choose, with what it means below it. */
export function ChoiceRow({ question, name, hint, isChosen, onChoose }: Props) {
  return (
    <label class="export-row">
      <input type="radio" name={question} checked={isChosen} onChange={onChoose} />
      <span>
        {name}
        <small>{hint}</small>
      </span>
    </label>
  );
}
