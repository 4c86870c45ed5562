import { IMPORT_FORMATS, importFormats } from '../../core/model/import-formats.ts';
import type { Wish } from './wish.ts';
import { useWords } from './words.ts';

interface Props {
  wish: Wish;
  onWish: (wish: Wish) => void;
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
export function MoreWishes({ wish, onWish }: Props) {
  const words = useWords();
  const isOpen = wish.format !== null || `${wish.encoding}${wish.sourceTitle}${wish.sourceUrl}` !== '';
  return (
    <details class="more-wishes" {...(isOpen && { open: true })}>
      <summary>{words.more}</summary>
      <div class="more-fields">
        <div class="form-field">
          <label for="import-format">{words.format}</label>
          <select
            id="import-format"
            value={wish.format ?? ''}
            onChange={({ currentTarget }) =>
              onWish({
                ...wish,
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
            value={wish.encoding}
            onChange={({ currentTarget }) => onWish({ ...wish, encoding: currentTarget.value })}
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
            value={wish.sourceTitle}
            onInput={({ currentTarget }) => onWish({ ...wish, sourceTitle: currentTarget.value })}
          />
        </div>
        <div class="form-field">
          <label for="import-source-url">{words.sourceUrl}</label>
          <input
            id="import-source-url"
            type="url"
            autocomplete="off"
            value={wish.sourceUrl}
            onInput={({ currentTarget }) => onWish({ ...wish, sourceUrl: currentTarget.value })}
          />
        </div>
      </div>
    </details>
  );
}
