import { html } from 'hono/html';
import type { AnswerCell, AnswerTable } from '../../../core/answer/table.ts';
import type { Markup } from '../../http/page.ts';
import type { PageLanguage } from '../../http/page-language.ts';
import { GALLERY_WORDS } from '../words/gallery.ts';
import { type ShownColumn, shownColumns } from './shown-columns.ts';

/** More is for the CSV. */
const MOST_ROWS = 100;

/** A table of the answer, its first rows; folded unless it is what the question is about. */
export function answerTable(table: AnswerTable, lang: PageLanguage, isOpen: boolean): Markup {
  const words = GALLERY_WORDS[lang];
  const { name, rows } = table;
  const columns = shownColumns(table);
  const count = rows.length > MOST_ROWS ? words.showing(MOST_ROWS, rows.length) : words.rows(rows.length);
  return html`<details class="answer-table"${isOpen ? html` open` : ''}>
    <summary><h3><code>${name}</code> <span class="page-note">${count}</span></h3></summary>
    <div class="rows" tabindex="0" role="group" aria-label="${words.table} ${name}"><table>
      <thead><tr>${columns.map((column) => html`<th scope="col"${numeric(column)}>${column.name}</th>`)}</tr></thead>
      <tbody>${rows.slice(0, MOST_ROWS).map((row, place) => {
        const above = rows[place - 1];
        return html`<tr>${columns.map((column) => html`<td${classOf(row, above, column)}>${cell(row, column)}</td>`)}</tr>`;
      })}</tbody>
    </table></div>
  </details>`;
}

/** Numbers stand right, short words on one line, and what is as in the row above is quieter. */
function classOf(row: readonly AnswerCell[], above: readonly AnswerCell[] | undefined, column: ShownColumn) {
  const { place, isNumber } = column;
  const isAgain = above !== undefined && row.slice(0, place + 1).every((value, at) => value === above[at]);
  const isShort = /^\S{1,24}$/.test(String(row[place] ?? ''));
  const names = [isNumber && 'number', isShort && 'short', isAgain && 'again'].filter(
    (name) => name !== false,
  );
  return names.length > 0 ? html` class="${names.join(' ')}"` : '';
}

function numeric({ isNumber }: ShownColumn): Markup | string {
  return isNumber ? html` class="number"` : '';
}

function cell(row: readonly AnswerCell[], { place, actorAt }: ShownColumn): Markup | string {
  const value = row[place] ?? null;
  if (value === null) return '';
  const text = String(value);
  if (/^https?:\/\//.test(text) && URL.canParse(text))
    return html`<a href="${text}" rel="noopener">${new URL(text).hostname}</a>`;
  const id = actorAt === null ? null : row[actorAt];
  return typeof id === 'string' ? html`<a href="/?around=${encodeURIComponent(id)}">${text}</a>` : text;
}
