import type { Confidence, Link, Stance } from '../../../core/model/link.ts';
import type { LinkKind } from '../../../core/model/link-kinds.ts';
import type { Source } from '../../../core/model/source.ts';
import type { Problem } from './problems.ts';
import { type SourceDraft, sourceRow } from './source-draft.ts';
import { onlyFilled, textsOf, type WrittenTexts, writtenTexts } from './written.ts';

/** A piece of evidence in the form: a source that is there already, or one that is written down in place. */
export interface EvidenceDraft {
  /** The id of a source that is there; empty until one is chosen. */
  source: string;
  added: SourceDraft | null;
  stance: Stance;
  locator: string;
}

/** A link as it stands in the fields of its form. */
export interface LinkDraft {
  id: string;
  kind: LinkKind;
  /** Empty until somebody is chosen. */
  from: string;
  to: string;
  since: string;
  until: string;
  confidence: Confidence;
  summary: WrittenTexts;
  item: string;
  share: string;
  role: string;
  topic: string;
  amount: { value: string; unit: string };
  evidence: EvidenceDraft[];
}

export const newEvidence: EvidenceDraft = { source: '', added: null, stance: 'SUPPORTS', locator: '' };

export function newLink(from: string): LinkDraft {
  return {
    id: '',
    kind: 'SUPPLIES',
    from,
    to: '',
    since: '',
    until: '',
    confidence: 'REPORTED',
    summary: writtenTexts({}),
    item: '',
    share: '',
    role: '',
    topic: '',
    amount: { value: '', unit: '' },
    evidence: [newEvidence],
  };
}

export function linkDraft(link: Link): LinkDraft {
  const { share, amount, evidence, summary, ...rest } = link;
  return {
    ...newLink(link.from),
    ...rest,
    summary: writtenTexts(summary),
    share: share === undefined ? '' : String(share),
    amount: amount ? { value: String(amount.value), unit: amount.unit } : { value: '', unit: '' },
    evidence: evidence.map((piece) => ({ ...newEvidence, ...piece })),
  };
}

/** Without pieces of evidence of which nothing is said; one stays, to be asked for. */
export function tidyLink(draft: LinkDraft): LinkDraft {
  const said = draft.evidence.filter(
    ({ source, added, locator }) => source !== '' || added || locator.trim() !== '',
  );
  return { ...draft, id: draft.id.trim(), evidence: said.length > 0 ? said : draft.evidence.slice(0, 1) };
}

/** The row that the draft stands for. */
export function linkRow(draft: LinkDraft): Link {
  const { id, kind, from, to, confidence, summary, since, until, item, role, topic, amount, evidence } =
    draft;
  const isCounted = `${amount.value}${amount.unit}`.trim() !== '';
  return {
    id,
    kind,
    from,
    to,
    confidence,
    summary: textsOf(summary),
    ...onlyFilled({ since, until, item, role, topic }),
    ...(draft.share.trim() !== '' && { share: numberOf(draft.share) }),
    ...(isCounted && { amount: { value: numberOf(amount.value), unit: amount.unit.trim() } }),
    evidence: evidence.map((piece) => ({
      source: sourceOf(piece, evidence),
      stance: piece.stance,
      ...onlyFilled({ locator: piece.locator }),
    })),
  };
}

/** A new source that has no id yet is named by its place among them: `#0`. */
function sourceOf({ source, added }: EvidenceDraft, evidence: readonly EvidenceDraft[]): string {
  if (!added) return source;
  const place = evidence.filter((piece) => piece.added).findIndex((piece) => piece.added === added);
  return added.id.trim() || `#${place}`;
}

/** The sources that are written down in place, in the order of the evidence. */
export function addedSources({ evidence }: LinkDraft): Source[] {
  return evidence.flatMap(({ added }) => (added ? [sourceRow(added)] : []));
}

/** What can't even be sent: amounts that are no numbers. */
export function numberProblems({ share, amount }: LinkDraft): Problem[] {
  const wrong = (field: string, text: string): Problem[] =>
    Number.isNaN(numberOf(text)) ? [{ field, code: isAmbiguous(text) ? 'ambiguous' : 'number' }] : [];
  const isCounted = `${amount.value}${amount.unit}`.trim() !== '';
  return [
    ...(share.trim() === '' ? [] : wrong('link.share', share)),
    ...(isCounted ? wrong('link.amount.value', amount.value) : []),
  ];
}

/** `12,500` is twelve and a half in one country and twelve thousand five hundred in another. */
function isAmbiguous(text: string): boolean {
  return /^-?[1-9]\d{0,2},\d{3}$/.test(text.trim());
}

/** As people write it: `1 234,5` too. NaN for what is no number, or may be two. */
export function numberOf(text: string): number {
  if (isAmbiguous(text)) return Number.NaN;
  const plain = text.replace(/\s/g, '').replace(',', '.');
  return plain === '' ? Number.NaN : Number(plain);
}
