import { TEXT_LANGUAGES, type WrittenTexts } from '../../state/editing/written.ts';
import { TextField } from './text-field.tsx';
import { useEditingWords } from './use-editing-words.ts';

interface Props {
  /** Its path in the input. */
  field: string;
  legend: string;
  texts: WrittenTexts;
  onChange: (texts: WrittenTexts) => void;
}

/** A text in the languages of the data, one field for each. */
export function TextsFields({ field, legend, texts, onChange }: Props) {
  const words = useEditingWords();
  return (
    <fieldset class="texts-fields">
      <legend>{legend}</legend>
      {TEXT_LANGUAGES.map((language) => (
        <TextField
          key={language}
          field={`${field}.${language}`}
          label={words.textLanguages[language]}
          lang={language}
          rows={language === 'zh' ? 1 : 2}
          value={texts[language]}
          onChange={(text) => onChange({ ...texts, [language]: text })}
        />
      ))}
    </fieldset>
  );
}
