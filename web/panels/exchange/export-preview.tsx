import { Download } from 'lucide';
import { useMemo } from 'preact/hooks';
import type { Exchange } from '../../../core/exchange/exchange.ts';
import { FORMATS, type FormatName, fileName } from '../../../core/exchange/formats.ts';
import { download } from '../../commands/download.ts';
import { queryAddress } from '../../state/query-address.ts';
import { CopyButton } from '../copy-button.tsx';
import { Icon } from '../icon.tsx';
import { useExportWords } from './use-export-words.ts';

/** Enough to see what it is; the whole of a large picture would take seconds to lay out. */
const SHOWN_CHARACTERS = 6_000;

interface Props {
  format: FormatName;
  exchange: Exchange;
}

/** How the file begins, and the ways to take it away. */
export function ExportPreview({ format, exchange }: Props) {
  const words = useExportWords();
  const text = useMemo(() => FORMATS[format].write(exchange), [format, exchange]);
  const file = fileName(format, exchange);
  return (
    <div class="export-preview">
      <textarea
        readOnly
        spellcheck={false}
        wrap="off"
        aria-label={words.preview(file)}
        value={text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text}
      />
      <div class="dialog-deeds">
        <button type="button" class="primary-button" onClick={() => download(format, exchange, text)}>
          <Icon of={Download} size={14} />
          {words.download}
        </button>
        <CopyButton key={format} text={text} />
        {format === 'graphql' && (
          <a class="small-button" href={queryAddress({ query: text, variables: '', operationName: '' })}>
            {words.openInWorkbench}
          </a>
        )}
        <span class="hint">{file}</span>
      </div>
    </div>
  );
}
