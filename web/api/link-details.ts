import type { Language } from '../../core/language/text.ts';
import type { ActorKind } from '../../core/model/actor-kinds.ts';
import type { Amount, Confidence, LinkStatus, Stance } from '../../core/model/link.ts';
import type { LinkKind } from '../../core/model/link-kinds.ts';
import { request } from './request.ts';
import type { SourceDetails } from './sources.ts';

export interface EvidenceDetails {
  stance: Stance;
  locator: string | null;
  source: SourceDetails;
}

interface LinkEnd {
  id: string;
  name: string;
  kind: ActorKind;
}

export interface LinkDetails {
  id: string;
  kind: LinkKind;
  from: LinkEnd;
  to: LinkEnd;
  sentence: string;
  summary: string;
  since: string | null;
  until: string | null;
  status: LinkStatus;
  confidence: Confidence;
  item: string | null;
  share: number | null;
  role: string | null;
  topic: string | null;
  amount: Amount | null;
  evidence: EvidenceDetails[];
}

export const linkDetailsQuery = /* GraphQL */ `
  query LinkDetails($id: ID!, $lang: Language, $labels: Language, $on: Date) {
    link(id: $id) {
      id
      kind
      from { id name(lang: $labels) kind }
      to { id name(lang: $labels) kind }
      sentence(lang: $lang)
      summary(lang: $lang)
      since
      until
      status(on: $on)
      confidence
      item
      share
      role
      topic
      amount { value unit }
      evidence {
        stance
        locator
        source { id title publisher url date lang kind checkedOn }
      }
    }
  }
`;

/** One link with everything that is said about it. `on`: the day that its status is about. */
export async function fetchLinkDetails(
  variables: { id: string; lang: Language; labels: Language; on: string },
  signal: AbortSignal,
): Promise<LinkDetails | null> {
  return (await request<{ link: LinkDetails | null }>(linkDetailsQuery, variables, signal)).link;
}
