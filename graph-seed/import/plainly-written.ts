/** How whoever wrote a file writes dates and numbers that may be two. */
interface Habits {
  dates?: 'DMY' | 'MDY';
  decimal?: ',' | '.';
}

const DATES = /^(?:since|until|source_(?:\d+_)?(?:date|checked_on))$/;
const NUMBERS = /^(?:share|amount)$/;
/** Numbers with the sign that parts thousands between groups of three, or without. */
const WRITTEN = {
  ',': /^(-?(?:\d+|\d{1,3}(?:\.\d{3})+))(?:,(\d+))?(\s*%)?$/,
  '.': /^(-?(?:\d+|\d{1,3}(?:,\d{3})+))(?:\.(\d+))?(\s*%)?$/,
};

/** The value of a field as programs write it, where the habits say how it is to be read; what they do not fit stays as it is. */
export function plainlyWritten(field: string, value: string, { dates, decimal }: Habits): string {
  if (dates !== undefined && DATES.test(field)) return dateOf(value, dates);
  return decimal !== undefined && NUMBERS.test(field) ? numberOf(value, decimal) : value;
}

/** `7/10/2022`, `07.10.2022` or `10/2022`, the year first. */
function dateOf(value: string, dates: 'DMY' | 'MDY'): string {
  const [, one, two, year] = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(value) ?? [];
  if (two === undefined) return value;
  const [month, day] = dates === 'DMY' || one === undefined ? [two, one] : [one, two];
  return [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
}

/** `1.500,25` as `1500.25`. */
function numberOf(value: string, decimal: ',' | '.'): string {
  const [, whole, part, percent = ''] = WRITTEN[decimal].exec(value) ?? [];
  if (whole === undefined) return value;
  return `${whole.replace(/[.,]/g, '')}${part === undefined ? '' : `.${part}`}${percent}`;
}
