import { spokenDate } from '../../core/language/dates.ts';
import type { InterfaceLanguage } from '../state/preferences.ts';

/** A moment where the reader is: `24 Nov 2026, 10:31`. */
export function spokenMoment(moment: string, lang: InterfaceLanguage): string {
  const date = new Date(moment);
  const [year, month, day, hour, minute] = [
    date.getFullYear(),
    date.getMonth() + 1,
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
  ].map((part) => String(part).padStart(2, '0'));
  return `${spokenDate(`${year}-${month}-${day}`, lang)}, ${hour}:${minute}`;
}
