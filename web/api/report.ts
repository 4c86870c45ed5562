import type { Language } from '../../core/language/text.ts';
import { request } from './request.ts';

/** What the server says of a saved view for those who show and cite it. */
export interface Cited {
  /** Its page. */
  url: string;
  title: string;
  note: string | null;
  altText: string;
  citation: string;
  bibtex: string;
  csl: string;
}

export const citedViewQuery = /* GraphQL */ `
  query CitedView($id: ID!, $asSaved: Boolean, $lang: Language) {
    view(id: $id, asSaved: $asSaved) {
      url
      title(lang: $lang)
      note(lang: $lang)
      altText(lang: $lang)
      citation
      bibtex: citation(style: BIBTEX)
      csl: citation(style: CSL_JSON)
    }
  }
`;

/** Null where no view has that id, or it keeps no data of its own. */
export async function fetchCited(
  view: { id: string; isAsSaved: boolean },
  lang: Language,
  signal: AbortSignal,
): Promise<Cited | null> {
  const variables = { id: view.id, asSaved: view.isAsSaved, lang };
  return (await request<{ view: Cited | null }>(citedViewQuery, variables, signal)).view;
}
