import { spokenLinks } from '../../core/exchange/spoken.ts';
import { spokenDate } from '../../core/language/dates.ts';
import { timeOf } from '../../core/language/link-words.ts';
import { languageKey } from '../../core/language/text.ts';
import { type Evidence, isDisputed, type Link } from '../../core/model/link.ts';
import type { Source } from '../../core/model/source.ts';
import type { DetailsProps } from './details.tsx';

/** One link as a footnote worth trusting: what is claimed, since when, how surely, who says so and who disputes it. */
export function LinkDetails({ link, picture, lang, words, choose }: DetailsProps & { link: Link }) {
  const [spoken] = spokenLinks({ ...picture, links: [link] });
  if (!spoken) return null;
  const disputed = isDisputed(link);
  const end = (id: string, name: string) => (
    <button type="button" class="embed-end" dir="auto" onClick={() => choose({ type: 'actor', id })}>
      {name}
    </button>
  );
  return (
    <>
      <h2 lang={languageKey(picture.state.labels)}>
        {end(link.from, spoken.from)} {spoken.verb} {end(link.to, spoken.to)}
      </h2>
      <p class="embed-note">
        {timeOf(link, lang)} ·{' '}
        <strong class={disputed ? 'embed-disputed' : ''}>
          {disputed ? `≠ ${words.confidence.DISPUTED}` : words.confidence[link.confidence]}
        </strong>
      </p>
      {spoken.summary !== '' && <p dir="auto">{spoken.summary}</p>}
      <h3>{words.evidence}</h3>
      {disputed && <p class="embed-note">{words.bothSides}</p>}
      <ol class="embed-evidence">
        {spoken.evidence.map((evidence) => (
          <Footnote key={evidence.source} {...{ evidence, lang, words }} />
        ))}
      </ol>
    </>
  );
}

interface FootnoteProps extends Pick<DetailsProps, 'lang' | 'words'> {
  evidence: Evidence & { cited: Source };
}

function Footnote({ evidence: { stance, locator, cited }, lang, words }: FootnoteProps) {
  const { title, url, publisher, date, checkedOn } = cited;
  const isAgainst = stance === 'DISPUTES';
  const origin = [publisher, date && spokenDate(date, lang), locator].filter(Boolean).join(', ');
  const read = checkedOn === undefined ? words.notRead : words.readOn(spokenDate(checkedOn, lang));
  const canBeFollowed = url !== undefined && /^https?:\/\//i.test(url);
  return (
    <li>
      <span class={isAgainst ? 'embed-disputed' : 'embed-note'}>
        {isAgainst && '≠ '}
        {words.stance[stance]}
      </span>
      {': '}
      {canBeFollowed ? (
        <a href={url} target="_blank" rel="noopener" lang={cited.lang} dir="auto">
          {title}
        </a>
      ) : (
        <cite lang={cited.lang} dir="auto">
          {title}
        </cite>
      )}{' '}
      <span class="embed-note">
        {origin} · {read}
      </span>
    </li>
  );
}
