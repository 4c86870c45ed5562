import { IMPORT_FORMATS, importFormats } from '../../core/model/import-formats.ts';
import type { FormOptions } from './options.ts';
import { useWords } from './words.ts';

interface Props {
  options: FormOptions;
  onOptions: (options: FormOptions) => void;
}

/** Those that spreadsheets and registers write most. */
const ENCODINGS = [
  'utf-8',
  'windows-1252',
  'iso-8859-15',
  'windows-1251',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
];

/** What few files need: the format and encoding that they do not say, and who says so. */
export function MoreOptions({ options, onOptions }: Props) {
  const words = useWords();
  const isOpen =
    options.format !== null || `${options.encoding}${options.sourceTitle}${options.sourceUrl}` !== '';
  return (
    <details class="more-options" {...(isOpen && { open: true })}>
      <summary>{words.more}</summary>
      <div class="more-fields">
        <div class="form-field">
          <label for="import-format">{words.format}</label>
          <select
            id="import-format"
            value={options.format ?? ''}
            onChange={({ currentTarget }) =>
              onOptions({
                ...options,
                format: importFormats.find((format) => format === currentTarget.value) ?? null,
              })
            }
          >
            <option value="">{words.byThemselves}</option>
            {importFormats.map((format) => (
              <option key={format} value={format}>
                {words.formats[IMPORT_FORMATS[format]]}
              </option>
            ))}
          </select>
        </div>
        <div class="form-field">
          <label for="import-encoding">{words.encoding}</label>
          <select
            id="import-encoding"
            value={options.encoding}
            onChange={({ currentTarget }) => onOptions({ ...options, encoding: currentTarget.value })}
          >
            <option value="">{words.byThemselves}</option>
            {ENCODINGS.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div class="form-field">
          <label for="import-source">{words.sourceTitle}</label>
          <input
            id="import-source"
            autocomplete="off"
            maxLength={2000}
            value={options.sourceTitle}
            onInput={({ currentTarget }) => onOptions({ ...options, sourceTitle: currentTarget.value })}
          />
        </div>
        <div class="form-field">
          <label for="import-source-url">{words.sourceUrl}</label>
          <input
            id="import-source-url"
            type="url"
            autocomplete="off"
            value={options.sourceUrl}
            onInput={({ currentTarget }) => onOptions({ ...options, sourceUrl: currentTarget.value })}
          />
        </div>
      </div>
    </details>
  );
}
