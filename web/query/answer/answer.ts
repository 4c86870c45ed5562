import type { Theme } from '../../../core/style/palette.ts';
import type { InterfaceLanguage } from '../../state/preferences.ts';

/** What an answer holds of the graph, wherever it stands: `extensions.graph`. */
export interface AnswerGraph {
  /** Ids, those of both ends of each link among them. */
  actors: readonly string[];
  links: readonly string[];
  /** There was more than is told. */
  truncated: boolean;
}

/** The answer to a query, and how the page that shows it speaks and looks. */
export interface Answer {
  data: unknown;
  graph?: AnswerGraph | undefined;
  language: InterfaceLanguage;
  theme: Theme;
}

export type AnswerView = 'table' | 'graph';
