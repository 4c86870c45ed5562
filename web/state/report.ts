import type { Exchange } from '../../core/exchange/exchange.ts';
import {
  BOUNDS,
  type FigureTheme,
  type Look,
  readLook,
  type SourceStyle,
  USUAL_LOOK,
} from '../../core/figure/look.ts';
import type { Language } from '../../core/language/text.ts';
import { type EmbedLook, USUAL_EMBED } from '../../core/report/embed-look.ts';
import type { ViewMode } from '../../core/view/state.ts';

/** OG: as previews of shared links are; OWN: as wide as somebody says. */
export const FIGURE_SIZES = ['usual', 'wide', 'square', 'og', 'own'] as const;
export type FigureSize = (typeof FIGURE_SIZES)[number];

/** What of a picture is saved for a report. */
export interface ReportView {
  title: string;
  note: string;
  mode: ViewMode;
}

/** How it looks there. */
export interface ReportLook {
  size: FigureSize;
  /** As it was typed. */
  ownWidth: string;
  theme: FigureTheme;
  language: Language;
  legend: boolean;
  sources: SourceStyle;
}

export function usualReportLook(labels: Language): ReportLook {
  const { width, theme, legend, sources } = USUAL_LOOK;
  return { size: 'usual', ownWidth: String(width), theme, language: labels, legend, sources };
}

/** `labels`: the language of the picture, which an address need not name. */
export function figureLook(chosen: ReportLook, labels: Language): Look {
  const { theme, legend, sources } = chosen;
  return { ...sizeOf(chosen), theme, legend, sources, language: otherLanguage(chosen, labels) };
}

/** `followsReader`: light or dark as the reader's system is, whatever the picture's theme. */
export function frameLook(
  chosen: ReportLook,
  labels: Language,
  { followsReader, isAsSaved }: { followsReader: boolean; isAsSaved: boolean },
): EmbedLook {
  const theme = followsReader ? 'auto' : chosen.theme === 'dark' ? 'dark' : 'light';
  const language = otherLanguage(chosen, labels);
  return { ...USUAL_EMBED, theme, language, legend: chosen.legend, asSaved: isAsSaved };
}

/** The kinds that addresses know by name, and 16:9 as slides are. */
function sizeOf({ size, ownWidth }: ReportLook): Look {
  switch (size) {
    case 'usual':
      return USUAL_LOOK;
    case 'wide':
      return { ...USUAL_LOOK, width: 1280, height: 720 };
    case 'own':
      return { ...USUAL_LOOK, width: widthOf(ownWidth) };
    default:
      return readLook(new URLSearchParams({ kind: size })).look;
  }
}

/** The nearest that can be drawn; the usual width where it is no number. */
function widthOf(typed: string): number {
  const width = Math.round(Number(typed));
  if (typed.trim() === '' || Number.isNaN(width)) return USUAL_LOOK.width;
  return Math.min(BOUNDS.w.most, Math.max(BOUNDS.w.least, width));
}

function otherLanguage({ language }: ReportLook, labels: Language): Language | null {
  return language === labels ? null : language;
}

/** The picture under the title, the note and the address of a view. */
export function published(exchange: Exchange, view: ReportView, url: string): Exchange {
  const { note: _, ...rest } = exchange;
  const note = view.note.trim();
  return { ...rest, title: view.title.trim(), ...(note !== '' && { note }), address: url };
}

/** The picture as it would be if it were saved today. `url`: of a view without an id yet. */
export function unsaved(exchange: Exchange, view: ReportView, today: string, url: string): Exchange {
  return { ...published(exchange, view, url), saved: { mode: view.mode, on: today } };
}

/** Whether a view that exists is this very one, so that none need be saved. */
export function isSameView(one: ReportView, other: ReportView): boolean {
  const same = (name: 'title' | 'note') => one[name].trim() === other[name].trim();
  return one.mode === other.mode && same('title') && same('note');
}

/** A column of text on a page, in CSS pixels. */
const COLUMN = 720;
/** Title, buttons and table round the picture of a frame. */
const ROUND_IT = 120;
/** A list of sources makes a figure long, but not a frame. */
const HIGHEST = 900;

/** How high a frame is until it tells its own height, made for the width that most pages have for it. */
export function frameHeight({ width, height }: { width: number; height: number }): number {
  return Math.min(HIGHEST, Math.round((height / width) * Math.min(width, COLUMN)) + ROUND_IT);
}
