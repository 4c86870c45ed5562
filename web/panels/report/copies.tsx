import { useState } from 'preact/hooks';
import type { Exchange } from '../../../core/exchange/exchange.ts';
import { sourcesText } from '../../../core/exchange/source-list.ts';
import type { Shared } from '../../../core/report/shared.ts';
import { SNIPPETS, type SnippetName } from '../../../core/report/snippets.ts';
import type { Cited } from '../../api/report.ts';
import type { ReportWords, TextName } from '../../language/words/report.ts';
import { CopyButton } from '../copy-button.tsx';
import { GroupedChoice } from '../grouped-choice.tsx';

type CopyName = SnippetName | TextName;

const GROUPS = {
  web: ['iframe', 'element', 'htmlImage', 'oembed'],
  writing: ['markdown', 'quarto', 'jupyter', 'latex'],
  words: ['altText', 'citation', 'bibtex', 'csl', 'sources'],
} as const satisfies Record<string, readonly CopyName[]>;

/** Those that hold a frame, which can follow its reader's system. */
const FRAMED: readonly CopyName[] = ['iframe', 'element', 'quarto', 'jupyter'];

interface Props {
  words: ReportWords;
  shared: Shared;
  cited: Cited;
  exchange: Exchange;
  followsReader: boolean;
  onFollow: (followsReader: boolean) => void;
}

/** Everything that is copied: a list, and the whole of what is chosen in it. */
export function Copies({ words, shared, cited, exchange, followsReader, onFollow }: Props) {
  const [name, setName] = useState<CopyName>('iframe');
  const named = { ...words.snippets, ...words.texts };
  const text = textOf(name, shared, cited, exchange);
  return (
    <div class="copies">
      <GroupedChoice<keyof typeof GROUPS, CopyName>
        legend={words.toCopy}
        question="copy"
        groups={GROUPS}
        titles={words.groups}
        named={named}
        value={name}
        onChoose={setName}
      />
      <div class="export-preview">
        <textarea readOnly spellcheck={false} aria-label={named[name].name} value={text} />
        <div class="dialog-deeds">
          <CopyButton key={name} text={text} class="primary-button" />
          {FRAMED.includes(name) && (
            <label class="report-follow">
              <input
                type="checkbox"
                checked={followsReader}
                onChange={({ currentTarget }) => onFollow(currentTarget.checked)}
              />
              {words.followsReader}
            </label>
          )}
        </div>
      </div>
    </div>
  );
}

function textOf(name: CopyName, shared: Shared, cited: Cited, exchange: Exchange): string {
  switch (name) {
    case 'altText':
    case 'citation':
    case 'bibtex':
      return cited[name];
    case 'csl':
      return JSON.stringify(JSON.parse(cited.csl), null, 2);
    case 'sources':
      return sourcesText(exchange);
    default:
      return SNIPPETS[name](shared);
  }
}
