import type { FigureTheme, SourceStyle } from '../../../core/figure/look.ts';
import { articled } from '../../../core/language/articled.ts';
import { grouped } from '../../../core/language/grouped.ts';
import type { Language } from '../../../core/language/text.ts';
import type { SnippetName } from '../../../core/report/snippets.ts';
import type { ViewMode } from '../../../core/view/state.ts';
import type { FigureSize } from '../../state/report.ts';

/** What can be copied besides code. */
export type TextName = 'altText' | 'citation' | 'bibtex' | 'csl' | 'sources';

interface Named {
  name: string;
  hint: string;
}

/** Saving a view, and the dialog “Use in a report”. They are fetched with the dialogs: the first page goes without. */
const en = {
  dialog: 'Use in a report',
  choices: 'What it shows and how',
  title: 'Title',
  note: 'Note',
  noteHint: 'Shown under the title. It may be empty.',
  fromTo: (from: string, to: string) => `From ${from} to ${to}`,
  more: (count: number) => (count === 1 ? 'one more' : `${grouped(count)} more`),
  listed: (names: readonly string[]) => new Intl.ListFormat('en-GB').format(names),
  mode: 'Data',
  modes: {
    LIVE: { name: 'Live', hint: 'Follows the data, and says on which day it last changed.' },
    FROZEN: {
      name: 'Frozen',
      hint: 'Keeps today’s data whatever happens later: what a printed report should cite.',
    },
  } satisfies Record<ViewMode, Named>,
  keeps: (day: string) => `It keeps the data of ${day}, so its title and its note stay as they are.`,
  size: 'Size',
  sizes: {
    usual: 'Usual',
    wide: 'Wide',
    square: 'Square',
    og: 'Link preview',
    own: 'Own width',
  } satisfies Record<FigureSize, string>,
  width: 'Width in pixels',
  theme: 'Theme',
  themes: { light: 'Light', dark: 'Dark', print: 'Print' } satisfies Record<FigureTheme, string>,
  language: 'Names in',
  languages: { EN: 'English', IT: 'Italian', ZH: 'Chinese' } satisfies Record<Language, string>,
  legend: 'Legend',
  shown: 'Shown',
  leftOut: 'Left out',
  sources: 'Sources',
  sourceStyles: { list: 'List', count: 'Count', none: 'None' } satisfies Record<SourceStyle, string>,
  preview: 'Preview',
  previewOf: (title: string) => `Preview: ${title}`,
  pixels: (width: number, height: number) => `${grouped(width)} × ${grouped(height)} pixels`,
  needsTitle: 'A view needs a title.',
  saveAndGet: 'Save and get the code',
  get: 'Get the code',
  saving: 'Saving…',
  neverChanges: 'A saved view never changes. Anyone with its address can open it.',

  alreadySaved: 'This view was saved before.',
  copyAddress: 'Copy the address',
  toCopy: 'To copy',
  groups: { web: 'For a web page', writing: 'For a document', words: 'Words' },
  snippets: {
    iframe: { name: 'Frame', hint: 'The view, to be explored, on any page' },
    element: { name: 'Element', hint: 'Fits its own height; a picture where scripts are off' },
    htmlImage: { name: 'Image', hint: 'The picture in HTML, leading to the view' },
    oembed: { name: 'oEmbed', hint: 'For editors that unfold an address' },
    markdown: { name: 'Markdown', hint: 'The picture, leading to the view' },
    quarto: { name: 'Quarto', hint: 'The view in HTML, a figure on paper' },
    jupyter: { name: 'Jupyter', hint: 'A cell in Python' },
    latex: { name: 'LaTeX', hint: 'A figure with the PDF and its citation' },
  } satisfies Record<SnippetName, Named>,
  texts: {
    altText: { name: 'Alt text', hint: 'For those who cannot see the picture' },
    citation: { name: 'Citation', hint: 'As one line' },
    bibtex: { name: 'BibTeX', hint: 'The citation, for LaTeX and Zotero' },
    csl: { name: 'CSL-JSON', hint: 'The citation, for Zotero and Pandoc' },
    sources: { name: 'Sources', hint: 'A numbered list' },
  } satisfies Record<TextName, Named>,
  followsReader: 'Light or dark as the reader’s system is',
  files: 'Files',
  file: {
    svg: 'SVG',
    png: (scale: number) => `PNG ${scale}×`,
    pdf: 'PDF',
    html: 'HTML page',
    links: 'Links, CSV',
    actors: 'Actors, CSV',
    json: 'JSON',
  },
  htmlHint: 'The HTML page is one file with its data and sources inside. It works without a network.',
  back: 'Back to the choices',

  frozenOn: (day: string) => `Frozen: the data of ${day}. Details beside it are of today.`,
  goOn: 'Go on with today’s data',
  savedOn: (day: string) => `As saved: the data of ${day}. Details beside it are of today.`,
  today: 'Today’s data',
  changedOn: (day: string) => `The data changed on ${day}`,
  asSaved: 'as saved',
};

const it: typeof en = {
  dialog: 'Usa in un rapporto',
  choices: 'Che cosa mostra e come',
  title: 'Titolo',
  note: 'Nota',
  noteHint: 'Compare sotto il titolo. Può restare vuota.',
  fromTo: (from, to) => `Da ${from} a ${to}`,
  more: (count) => (count === 1 ? 'un altro' : `altri ${grouped(count)}`),
  listed: (names) => new Intl.ListFormat('it').format(names),
  mode: 'Dati',
  modes: {
    LIVE: { name: 'Viva', hint: 'Segue i dati e dice in che giorno sono cambiati l’ultima volta.' },
    FROZEN: {
      name: 'Congelata',
      hint: 'Conserva i dati di oggi, qualunque cosa accada dopo: è quella da citare a stampa.',
    },
  },
  keeps: (day) => `Conserva i dati ${articled('di', day)}, perciò titolo e nota restano come sono.`,
  size: 'Formato',
  sizes: {
    usual: 'Normale',
    wide: 'Largo',
    square: 'Quadrato',
    og: 'Anteprima di link',
    own: 'A piacere',
  },
  width: 'Larghezza in pixel',
  theme: 'Tema',
  themes: { light: 'Chiaro', dark: 'Scuro', print: 'Stampa' },
  language: 'Nomi in',
  languages: { EN: 'inglese', IT: 'italiano', ZH: 'cinese' },
  legend: 'Legenda',
  shown: 'Sì',
  leftOut: 'No',
  sources: 'Fonti',
  sourceStyles: { list: 'Elenco', count: 'Numero', none: 'Nessuna' },
  preview: 'Anteprima',
  previewOf: (title) => `Anteprima: ${title}`,
  pixels: (width, height) => `${grouped(width)} × ${grouped(height)} pixel`,
  needsTitle: 'A una vista serve un titolo.',
  saveAndGet: 'Salva e prendi il codice',
  get: 'Prendi il codice',
  saving: 'Salvataggio…',
  neverChanges: 'Una vista salvata non cambia più. Chiunque ne abbia l’indirizzo può aprirla.',

  alreadySaved: 'Questa vista era già salvata.',
  copyAddress: 'Copia l’indirizzo',
  toCopy: 'Da copiare',
  groups: { web: 'Per una pagina web', writing: 'Per un documento', words: 'Testi' },
  snippets: {
    iframe: { name: 'Riquadro', hint: 'La vista da esplorare, in qualsiasi pagina' },
    element: { name: 'Elemento', hint: 'Si adatta in altezza; senza script è un’immagine' },
    htmlImage: { name: 'Immagine', hint: 'L’immagine in HTML, che porta alla vista' },
    oembed: { name: 'oEmbed', hint: 'Per gli editor che espandono un indirizzo' },
    markdown: { name: 'Markdown', hint: 'L’immagine, che porta alla vista' },
    quarto: { name: 'Quarto', hint: 'La vista in HTML, una figura su carta' },
    jupyter: { name: 'Jupyter', hint: 'Una cella in Python' },
    latex: { name: 'LaTeX', hint: 'Una figura con il PDF e la sua citazione' },
  },
  texts: {
    altText: { name: 'Testo alternativo', hint: 'Per chi non può vedere l’immagine' },
    citation: { name: 'Citazione', hint: 'In una riga' },
    bibtex: { name: 'BibTeX', hint: 'La citazione, per LaTeX e Zotero' },
    csl: { name: 'CSL-JSON', hint: 'La citazione, per Zotero e Pandoc' },
    sources: { name: 'Fonti', hint: 'Un elenco numerato' },
  },
  followsReader: 'Chiaro o scuro come il sistema di chi legge',
  files: 'File',
  file: {
    svg: 'SVG',
    png: (scale) => `PNG ${scale}×`,
    pdf: 'PDF',
    html: 'Pagina HTML',
    links: 'Legami, CSV',
    actors: 'Attori, CSV',
    json: 'JSON',
  },
  htmlHint: 'La pagina HTML è un solo file con dati e fonti al suo interno. Funziona anche senza rete.',
  back: 'Torna alle scelte',

  frozenOn: (day) => `Congelata: i dati ${articled('di', day)}. I dettagli a lato sono di oggi.`,
  goOn: 'Continua con i dati di oggi',
  savedOn: (day) => `Com’era: i dati ${articled('di', day)}. I dettagli a lato sono di oggi.`,
  today: 'I dati di oggi',
  changedOn: (day) => `I dati sono cambiati ${articled('il', day)}`,
  asSaved: 'com’era quando fu salvata',
};

export const reportWords = { en, it };

export type ReportWords = typeof en;
