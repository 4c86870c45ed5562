import type { ImportReason, ImportRefusal } from '../../../core/model/import-reasons.ts';
import type { RowCode } from '../../../core/model/problems.ts';
import { fieldWords } from './fields.ts';

/** What a reason speaks of, such as the text that is no date. */
type Values = readonly string[];
type Sentence = (values: Values) => string;

const en = {
  /** Fields of which people read another name than that in their file: in English none. */
  fields: {} as Partial<Record<string, string>>,
  reasons: {
    LINE_TOO_LONG: () => 'the line is longer than 16 MB',
    QUOTE_OPEN: () => 'a quote that opens here is never closed',
    QUOTES_OPEN: () => 'too many quotes are never closed; the rest of the file is not read',
    MORE_CELLS: ([cells, columns]) => `has ${cells} cells under ${columns} columns`,
    NOT_JSON: () => 'is not JSON',
    NO_ROW: () => 'is neither an actor (names), a link (from, to) nor a source (title)',
    UNREADABLE: () => 'can’t be read as a row',
    TOO_DEEP: () => 'has entities in entities, too deep',
    NEEDS_ENDS: ([schema, from, to]) => `${schema} needs ${from} and ${to}`,
    ID_TAKEN_BY_ACTOR: ([id]) => `“${id}” is an actor of the graph`,
    ID_TAKEN_BY_LINK: ([id]) => `“${id}” is a link of the graph`,
    ID_TAKEN_BY_SOURCE: ([id]) => `“${id}” is a source of the graph`,
    ID_TAKEN_BY_VIEW: ([id]) => `“${id}” is a view of the graph`,
    DUPLICATE_ID: ([id, place]) => `the id “${id}” stands at ${place} already`,
    UNSURE_END: ([id]) => `“${id}” may be two here, since a row of it is wrong`,
    CALLED_OTHERWISE: ([id, name, place]) => `“${id}” is called “${name}”${place ? ` at ${place}` : ''}`,
    NOT_A_NUMBER: ([text]) => `“${text}” is not a number`,
    AMBIGUOUS_NUMBER: ([text]) =>
      `“${text}” may be two numbers; write it without groups of three digits, or say in a mapping which sign is decimal`,
    UNIT_MISSING: () => 'is missing beside amount',
    NO_KIND: ([schema]) => `${schema} is no kind of actor or link here`,
    LEADS_OUT: () => 'leads to something that is left out',
    date: ([text]) => `“${text}” is not a date such as 2022, 2022-10 or 2022-10-07`,
    day: ([text]) => `“${text}” is not a day such as 2022-10-07`,
    address: ([text]) => `“${text}” is not a web address`,
    login: () => 'a web address has no name or password in it',
    country: () => 'is no country: two letters, such as TW, or its name',
    language: () => 'is no language: two letters, such as en',
    id: () => 'an id has lower-case letters, digits, dots, hyphens and underscores only',
    number: () => 'is not a number',
    share: () => 'is not from 0 to 100',
    evidence: () => 'nobody says so: a table needs a source_title, source_url or source_publisher',
    missing: () => 'is missing',
    unprintable: () => 'has characters that can’t be shown',
    unknownField: (names) => `there is no field ${names.map((name) => `“${name}”`).join(', ')}`,
    long: () => 'is too long',
    unknownActor: ([id]) => `there is no actor “${id}”`,
    unknownSource: ([id]) => `there is no source “${id}”`,
    unknownKind: ([text, meant]) =>
      `“${text}” is none of the kinds that there are${meant === undefined ? '' : `; did you mean ${meant}?`}`,
    sameActor: ([id]) => `both ends are “${id}”`,
    order: () => 'it ends before it begins',
    officialTwice: ([lang]) => `two official names in “${lang}”`,
    OTHER: () => 'is not of the right type',
  } satisfies Record<ImportReason | RowCode, Sentence>,
  refusals: {
    UNREADABLE_FILE: 'can’t be read: it is damaged, or not what it seems to be.',
    NOT_TEXT: 'is not text in this encoding. Choose another one under More.',
    ZIP_ARCHIVE: 'is a zip archive, as workbooks of Excel are. Save its sheets as CSV in UTF-8.',
    TOO_LARGE: 'has too many bytes when it is unpacked.',
    UNKNOWN_FORMAT: 'is of no format that is known. Say which under More.',
    UNKNOWN_COLUMNS:
      'its columns say neither actors (name, kind) nor links (from, to, kind). Send a file mapping.json along that says what they are.',
    WRONG_MAPPING: 'the mapping names columns, fields or files that are not there, or one column twice.',
    WRONG_MERGES:
      'A decision leads to an actor that is not there, or in a circle. Check again and decide anew.',
    WRONG_NAME: 'An import can’t be called so.',
    BEING_REMOVED: 'This import is being removed. Finish that first.',
    NO_SUCH_IMPORT: 'Nothing has been imported under this name.',
    ALREADY_RUNNING: 'Another server or command works on this import. Try again when that is done.',
  } satisfies Record<ImportRefusal, string>,
};

const it: typeof en = {
  fields: { ...fieldWords.it, amount_unit: 'Unità' },
  reasons: {
    LINE_TOO_LONG: () => 'la riga supera i 16 MB',
    QUOTE_OPEN: () => 'le virgolette aperte qui non si chiudono',
    QUOTES_OPEN: () => 'troppe virgolette non si chiudono; il resto del file non è stato letto',
    MORE_CELLS: ([cells, columns]) => `ha ${cells} celle sotto ${columns} colonne`,
    NOT_JSON: () => 'non è JSON',
    NO_ROW: () => 'non è un attore (names), né un legame (from, to), né una fonte (title)',
    UNREADABLE: () => 'non si può leggere come riga',
    TOO_DEEP: () => 'ha entità dentro entità, troppo in profondità',
    NEEDS_ENDS: ([schema, from, to]) => `a ${schema} servono ${from} e ${to}`,
    ID_TAKEN_BY_ACTOR: ([id]) => `«${id}» è un attore del grafo`,
    ID_TAKEN_BY_LINK: ([id]) => `«${id}» è un legame del grafo`,
    ID_TAKEN_BY_SOURCE: ([id]) => `«${id}» è una fonte del grafo`,
    ID_TAKEN_BY_VIEW: ([id]) => `«${id}» è una vista del grafo`,
    DUPLICATE_ID: ([id, place]) => `l’id «${id}» c’è già, in ${place}`,
    UNSURE_END: ([id]) => `«${id}» qui può essere due cose, perché una sua riga è sbagliata`,
    CALLED_OTHERWISE: ([id, name, place]) => `«${id}» si chiama «${name}»${place ? `, in ${place}` : ''}`,
    NOT_A_NUMBER: ([text]) => `«${text}» non è un numero`,
    AMBIGUOUS_NUMBER: ([text]) =>
      `«${text}» può essere due numeri: scrivilo senza separare le migliaia, o di’ in una mappatura qual è il segno dei decimali`,
    UNIT_MISSING: () => 'manca accanto a amount',
    NO_KIND: ([schema]) => `${schema} qui non è un tipo di attore né di legame`,
    LEADS_OUT: () => 'porta a qualcosa che resta fuori',
    date: ([text]) => `«${text}» non è una data come 2022, 2022-10 o 2022-10-07`,
    day: ([text]) => `«${text}» non è un giorno come 2022-10-07`,
    address: ([text]) => `«${text}» non è un indirizzo web`,
    login: () => 'un indirizzo non contiene nome e password',
    country: () => 'non è un paese: due lettere, per esempio TW, o il nome',
    language: () => 'non è una lingua: due lettere, per esempio en',
    id: () => 'un id ha solo lettere minuscole, cifre, punti, trattini e trattini bassi',
    number: () => 'non è un numero',
    share: () => 'non è tra 0 e 100',
    evidence: () => 'non c’è chi lo dice: in una tabella serve source_title, source_url o source_publisher',
    missing: () => 'manca',
    unprintable: () => 'ci sono caratteri che non si possono mostrare',
    unknownField: (names) => `non c’è un campo ${names.map((name) => `«${name}»`).join(', ')}`,
    long: () => 'è troppo lungo',
    unknownActor: ([id]) => `non c’è nessun attore «${id}»`,
    unknownSource: ([id]) => `non c’è nessuna fonte «${id}»`,
    unknownKind: ([text, meant]) =>
      `«${text}» non è uno dei tipi che ci sono${meant === undefined ? '' : `; forse ${meant}?`}`,
    sameActor: ([id]) => `i due estremi sono entrambi «${id}»`,
    order: () => 'finisce prima di cominciare',
    officialTwice: ([lang]) => `due nomi ufficiali in «${lang}»`,
    OTHER: () => 'non è del tipo giusto',
  },
  refusals: {
    UNREADABLE_FILE: 'non si può leggere: è danneggiato, o non è ciò che sembra.',
    NOT_TEXT: 'non è testo in questa codifica. Scegline un’altra in Altro.',
    ZIP_ARCHIVE: 'è un archivio zip, come i file di Excel. Salva i suoi fogli in CSV, in UTF-8.',
    TOO_LARGE: 'decompresso ha troppi byte.',
    UNKNOWN_FORMAT: 'non è in nessun formato noto. Indicalo in Altro.',
    UNKNOWN_COLUMNS:
      'le colonne non dicono né attori (name, kind) né legami (from, to, kind). Invia anche un file mapping.json che dica che cosa sono.',
    WRONG_MAPPING: 'la mappatura nomina colonne, campi o file che non ci sono, o due volte una colonna.',
    WRONG_MERGES:
      'Una decisione porta a un attore che non c’è, o gira in tondo. Controlla di nuovo e decidi da capo.',
    WRONG_NAME: 'Un’importazione non può chiamarsi così.',
    BEING_REMOVED: 'Questa importazione è in rimozione. Prima finiscila.',
    NO_SUCH_IMPORT: 'Con questo nome non è stato importato nulla.',
    ALREADY_RUNNING: 'Un altro server o comando lavora su questa importazione. Riprova quando ha finito.',
  },
};

/** Why rows and files are not imported. */
export const importReasonWords = { en, it };
