import { ArrowLeft } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Exchange } from '../../../core/exchange/exchange.ts';
import { fetchCited } from '../../api/report.ts';
import type { ReportWords } from '../../language/words/report.ts';
import { figureLook, frameHeight, frameLook, type ReportLook } from '../../state/report.ts';
import { CopyButton } from '../copy-button.tsx';
import { Icon } from '../icon.tsx';
import { Pending } from '../pending.tsx';
import { useQuery } from '../use-query.ts';
import { Copies } from './copies.tsx';
import { Files } from './files.tsx';
import type { Figure } from './use-figure.ts';
import type { Existing } from './use-saving.ts';

interface Props {
  words: ReportWords;
  existing: Existing;
  look: ReportLook;
  exchange: Exchange;
  figure: Figure | null;
  onBack: () => void;
}

/** Second step: the address of the saved view, and all that is taken away of it. */
export function Results({ words, existing, look, exchange, figure, onBack }: Props) {
  const { id, isAsSaved, view } = existing;
  const [followsReader, setFollowsReader] = useState(false);
  const { labels } = exchange.state;
  const { data: cited, failure } = useQuery(`${id} ${look.language}`, (signal) =>
    fetchCited(existing, look.language, signal),
  );
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const wanted = figureLook(look, labels);
  const addressed = { id, look: wanted, embedLook: frameLook(look, labels, { followsReader, isAsSaved }) };

  return (
    <div class="report-results">
      <div class="report-address">
        <h3 ref={heading} tabIndex={-1}>
          {view.title}
        </h3>
        {cited && (
          <p class="address">
            <a href={`/v/${encodeURIComponent(id)}${isAsSaved ? '?as=saved' : ''}`}>{cited.url}</a>
            <CopyButton text={cited.url} />
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
            title: view.title,
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
