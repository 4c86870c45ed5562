import { grouped } from '../../core/language/grouped.ts';
import type { ImportProgress } from '../api/imports.ts';
import type { ImportWords } from '../language/words/import.ts';
import { spokenSize, spokenTime } from '../state/importing/sizes.ts';

/** What is done, how far it is, how fast it goes, and how long it will take, as far as that is known. */
export function progressFacts(
  progress: ImportProgress | null,
  isCheck: boolean,
  words: ImportWords,
): string[] {
  if (progress === null) return [];
  const { phase, done, total, rate, remainingSeconds } = progress;
  const time = remainingSeconds === null ? null : spokenTime(remainingSeconds);
  const isBytes = phase === 'READING';
  const rows = (many: number) => words.rows(Math.round(many));
  return [
    isCheck && phase === 'WRITING' ? words.lookingUp : words.phases[phase],
    isBytes ? words.ofTotal(spokenSize(done), spokenSize(total)) : words.ofTotal(grouped(done), rows(total)),
    ...(rate === null ? [] : [words.rate(isBytes ? spokenSize(rate) : rows(rate))]),
    ...(time === null ? [] : [words.remaining[time.unit](time.many)]),
  ];
}
