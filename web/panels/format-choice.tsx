import type { FormatName } from '../../core/exchange/formats.ts';
import { useWords } from './preferences.tsx';

const GROUPS = {
  data: ['actorsCsv', 'linksCsv', 'json', 'graphml', 'gexf', 'cypher'],
  text: ['sources', 'bibtex', 'csl'],
  code: ['graphql'],
} as const satisfies Record<string, readonly FormatName[]>;

interface Props {
  format: FormatName;
  onChoose: (format: FormatName) => void;
}

/** As what to export. */
export function FormatChoice({ format, onChoose }: Props) {
  const words = useWords();
  return (
    <fieldset class="export-formats">
      <legend class="visually-hidden">{words.exportAs}</legend>
      {Object.entries(GROUPS).map(([group, names]) => (
        <div key={group}>
          <p class="menu-title">{words.formatGroups[group as keyof typeof GROUPS]}</p>
          {names.map((name) => (
            <label key={name} class="export-row">
              <input
                type="radio"
                name="export-format"
                checked={format === name}
                onChange={() => onChoose(name)}
              />
              <span>
                {words.formats[name].name}
                <small>{words.formats[name].hint}</small>
              </span>
            </label>
          ))}
        </div>
      ))}
    </fieldset>
  );
}
