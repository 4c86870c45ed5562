interface Props<Value extends string> {
  legend: string;
  /** Of the group in the page. */
  name: string;
  options: readonly (readonly [Value, string])[];
  value: Value;
  onChoose: (value: Value) => void;
}

/** One of a few, all of them in sight. */
export function Options<Value extends string>({ legend, name, options, value, onChoose }: Props<Value>) {
  return (
    <fieldset class="options">
      <legend>{legend}</legend>
      {options.map(([each, words]) => (
        <label key={each}>
          <input type="radio" name={name} checked={value === each} onChange={() => onChoose(each)} />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
