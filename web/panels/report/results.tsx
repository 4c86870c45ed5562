import { ArrowLeft } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Exchange } from '../../../core/exchange/exchange.ts';
import type { Cited } from '../../api/report.ts';
import type { Failure } from '../../api/request.ts';
import type { ReportWords } from '../../language/words/report.ts';
import { figureLook, frameHeight, frameLook, type ReportLook } from '../../state/report.ts';
import { CopyButton } from '../copy-button.tsx';
import { Icon } from '../icon.tsx';
import { Pending } from '../pending.tsx';
import { Copies } from './copies.tsx';
import { Files } from './files.tsx';
import type { Figure } from './use-figure.ts';
import type { Existing } from './use-saving.ts';

interface Props {
  words: ReportWords;
  existing: Existing;
  /** Null: on its way, or it failed. */
  cited: Cited | null;
  failure: Failure | null;
  look: ReportLook;
  exchange: Exchange;
  figure: Figure | null;
  onBack: () => void;
}

/** Second step: the address of the saved view, and all that is taken away of it. */
export function Results({ words, existing, cited, failure, look, exchange, figure, onBack }: Props) {
  const { id, isAsSaved } = existing;
  const [followsReader, setFollowsReader] = useState(false);
  const { labels } = exchange.state;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const wanted = figureLook(look, labels);
  const addressed = { id, look: wanted, embedLook: frameLook(look, labels, { followsReader, isAsSaved }) };

  return (
    <div class="report-results">
      <div class="report-address">
        <h3 ref={heading} tabIndex={-1}>
          {exchange.title}
        </h3>
        {cited && (
          <p class="address">
            <a href={`/v/${encodeURIComponent(id)}${isAsSaved ? '?as=saved' : ''}`}>{cited.url}</a>
            <CopyButton text={cited.url} label={words.copyAddress} />
          </p>
        )}
      </div>
      {cited ? (
        <Copies
          words={words}
          cited={cited}
          exchange={exchange}
          shared={{
            ...addressed,
            publicUrl: cited.url.slice(0, cited.url.lastIndexOf('/v/')),
            title: exchange.title,
            altText: cited.altText,
            height: frameHeight(figure ?? { width: wanted.width, height: wanted.height ?? wanted.width }),
            citation: cited.bibtex,
          }}
          followsReader={followsReader}
          onFollow={setFollowsReader}
        />
      ) : (
        <Pending failure={failure} />
      )}
      <Files words={words} addressed={addressed} />
      <div class="report-deeds">
        <button type="button" class="small-button" onClick={onBack}>
          <Icon of={ArrowLeft} size={14} />
          {words.back}
        </button>
      </div>
    </div>
  );
}
