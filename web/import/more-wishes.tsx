import type { ImportFormat } from '../api/imports.ts';
import type { Wish } from './wish.ts';
import { useWords } from './words.ts';

interface Props {
  wish: Wish;
  onWish: (wish: Wish) => void;
}

const FORMATS: readonly { value: ImportFormat; name: string }[] = [
  { value: 'CSV', name: 'csv' },
  { value: 'JSON_LINES', name: 'jsonl' },
  { value: 'PICTURE', name: 'picture' },
  { value: 'GRAPHML', name: 'graphml' },
  { value: 'GEXF', name: 'gexf' },
];
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
                format: FORMATS.find(({ value }) => value === currentTarget.value)?.value ?? null,
              })
            }
          >
            <option value="">{words.byThemselves}</option>
            {FORMATS.map(({ value, name }) => (
              <option key={value} value={value}>
                {words.formats[name]}
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
