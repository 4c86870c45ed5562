import { spokenDate } from '../../core/language/dates.ts';
import type { EmbedMessages } from '../language/words/embed.ts';
import { daysBetween, daysLater } from '../state/days.ts';
import type { InterfaceLanguage } from '../state/preferences.ts';

/** Lets the reader choose the day along the columns of the years, where the server wrote those. */
export function addDaySlider(
  main: HTMLElement,
  lang: InterfaceLanguage,
  words: EmbedMessages,
  show: (day: string) => void,
): void {
  const figure = main.querySelector<HTMLElement>('.embed-time');
  const { first, last, day } = figure?.dataset ?? {};
  if (!figure || !first || !last || !day) return;
  const slider = document.createElement('input');
  slider.type = 'range';
  slider.min = '0';
  slider.max = String(daysBetween(first, last));
  slider.value = String(daysBetween(first, day));
  slider.ariaLabel = words.day;
  const said = document.createElement('output');
  const say = (chosen: string) => {
    const spoken = spokenDate(chosen, lang);
    said.textContent = spoken;
    slider.ariaValueText = spoken;
  };
  say(day);
  slider.addEventListener('input', () => {
    const chosen = daysLater(first, slider.valueAsNumber);
    say(chosen);
    show(chosen);
  });
  figure.querySelector('.embed-years')?.after(slider);
  figure.prepend(said);
}
