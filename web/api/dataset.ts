import type { Language } from '../../core/language/text.ts';
import { request } from './request.ts';

interface StartingQuestion {
  id: string;
  title: string;
  explanation: string | null;
  /** A query string of the explorer, or a path with one. */
  address: string;
}

interface CuratedView {
  id: string;
  title: string;
  note: string | null;
}

export interface Dataset {
  title: string;
  version: string;
  licence: string;
  updated: string;
  actors: number;
  links: number;
  sources: number;
  startingQuestions: StartingQuestion[];
  views: CuratedView[];
}

export const datasetQuery = /* GraphQL */ `
  query Dataset($lang: Language) {
    dataset {
      title(lang: $lang)
      version
      licence
      updated
      actors
      links
      sources
      startingQuestions { id title(lang: $lang) explanation(lang: $lang) address }
      views { id title(lang: $lang) note(lang: $lang) }
    }
  }
`;

export async function fetchDataset(lang: Language, signal: AbortSignal): Promise<Dataset> {
  return (await request<{ dataset: Dataset }>(datasetQuery, { lang }, signal)).dataset;
}
