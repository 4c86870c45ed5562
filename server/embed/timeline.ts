import { html } from 'hono/html';
import { endDay, type Link, startDay } from '../../core/model/link.ts';
import type { Markup } from './markup.ts';
import { EMBED_WORDS, type EmbedLanguage } from './words.ts';

interface Year {
  year: number;
  began: number;
  ended: number;
}

/** The few links that began long ago would squeeze all others together: so many of all are left off the line. */
const LEFT_OFF = 0.12;
const MOST_YEARS = 80;
/** Units of the drawing: of a column, and over and under the line. */
const STEP = 10;
const HALF = 20;

/** How many of these links begin and end in each year, from the first that matters to that of the day. */
function yearsOf(links: readonly Link[], day: string): Year[] {
  const began = links.flatMap((link) => yearOf(startDay(link)));
  const ended = links.flatMap((link) => yearOf(endDay(link)));
  const all = [...began, ...ended].sort((one, other) => one - other);
  const last = Math.max(Number(day.slice(0, 4)), ...all);
  const first = Math.max(all[Math.floor(all.length * LEFT_OFF)] ?? last, last - MOST_YEARS + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    year: first + index,
    began: began.filter((year) => year === first + index).length,
    ended: ended.filter((year) => year === first + index).length,
  }));
}

function yearOf(day: string | null): number[] {
  return day === null ? [] : [Number(day.slice(0, 4))];
}

/** Columns by year: beginnings over the line, ends under it. Scripts add a slider for the day, along the same years. */
export function timeline(links: readonly Link[], day: string, lang: EmbedLanguage): Markup {
  const words = EMBED_WORDS[lang];
  const years = yearsOf(links, day);
  const [first = 0, last = 0] = [years[0]?.year, years.at(-1)?.year];
  const most = Math.max(1, ...years.flatMap(({ began, ended }) => [began, ended]));
  const sum = (side: 'began' | 'ended') => years.reduce((total, year) => total + year[side], 0);
  const told = words.timeline(sum('began'), sum('ended'), String(first), String(last));
  const high = (count: number) => Math.round((count / most) * HALF * 10) / 10;
  return html`<figure class="embed-time" data-first="${first}-01-01" data-last="${last}-12-31" data-day="${day}" data-words="${words.day}">
    <svg class="embed-years" viewBox="0 0 ${years.length * STEP} ${2 * HALF}" preserveAspectRatio="none" role="img" aria-label="${told}">
      ${years.map(
        ({ began, ended }, index) =>
          html`${column('began', index, HALF - high(began), high(began))}${column('ended', index, HALF, high(ended))}`,
      )}
    </svg>
    <figcaption><span>${first}</span><span class="embed-key"><i class="is-began"></i> ${words.began} <i class="is-ended"></i> ${words.ended}</span><span>${last}</span></figcaption>
  </figure>`;
}

function column(side: 'began' | 'ended', index: number, top: number, height: number): Markup | string {
  if (height === 0) return '';
  return html`<rect class="is-${side}" x="${index * STEP + 1}" y="${top}" width="${STEP - 2}" height="${height}"/>`;
}
