import type { PageLanguage } from '../../http/page-language.ts';
import { howToEnglish } from './how-to-en.ts';
import { howToItalian } from './how-to-it.ts';

type HowToId =
  | 'address'
  | 'media-types'
  | 'errors'
  | 'limits'
  | 'cost'
  | 'pages'
  | 'dates'
  | 'languages'
  | 'by-hash'
  | 'named-questions'
  | 'views'
  | 'changes';

/** A part of the reference that explains; code stands between back-ticks. */
export interface HowTo {
  id: HowToId;
  title: string;
  paragraphs: string[];
  code?: string;
}

export const HOW_TO_WORDS: Record<PageLanguage, (publicUrl: string) => HowTo[]> = {
  en: howToEnglish,
  it: howToItalian,
};
