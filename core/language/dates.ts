const MONTHS: Record<'en' | 'it', readonly string[]> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  it: ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic'],
};

/** A partial date as people write it: `2022`, `Oct 2022`, `7 Oct 2022`, `2022年10月7日`. What is unknown is not made up. */
export function spokenDate(date: string, language: 'en' | 'it' | 'zh'): string {
  const [year = date, month, day] = date.split('-');
  if (language === 'zh') {
    return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
  }
  const spokenMonth = month && MONTHS[language][Number(month) - 1];
  return [day && String(Number(day)), spokenMonth, year].filter(Boolean).join(' ');
}

/** The number of a month by the beginning of its name in either language, from 1; 0 where it is none. */
export function monthNumber(start: string): number {
  const index = Object.values(MONTHS)
    .map((months) => months.findIndex((month) => month.toLowerCase() === start))
    .find((found) => found >= 0);
  return (index ?? -1) + 1;
}
