import { type ReportWords, reportWords } from '../language/words/report.ts';
import { usePreferences } from './preferences.tsx';

export function useReportWords(): ReportWords {
  return reportWords[usePreferences().lang];
}
