import type { ErrorCode } from '../../errors.ts';
import type { PageLanguage } from '../../http/page-language.ts';

/** What each code means; every code has its words, or this does not compile. */
export const ERROR_WORDS: Record<PageLanguage, Record<ErrorCode, string>> = {
  en: {
    BAD_USER_INPUT:
      'The query, a variable, an id, a cursor, a date or a row is wrong; the message says which, and of rows `problems` the `field`, `code`, `values` and `reason`.',
    NOT_FOUND: 'An actor, view or question that must exist does not. A single lookup answers null instead.',
    LIMIT_EXCEEDED:
      'Too much for one request, or with status 429 for one minute; `field`, `value` and `limit` say what.',
    PERSISTED_QUERY_NOT_FOUND:
      'The hash stands for no document that is known here; send the document with it.',
    TIMEOUT: 'No answer in time. Ask for less at once.',
    UNAVAILABLE: 'The store cannot be reached; `Retry-After` says when to try again.',
    UNAUTHENTICATED: 'Editing needs the token of this server in the header `Authorization`.',
    FORBIDDEN: 'This server takes no edits.',
    CONFLICT:
      'Somebody else was faster; `id`, `revision` and `current` say how the row stands now, `given` how you would have it.',
    INTERNAL_SERVER_ERROR: 'The fault is the server’s; its `id` is in the log.',
  },
  it: {
    BAD_USER_INPUT:
      'La query, una variabile, un id, un cursore, una data o una riga è sbagliata; il messaggio dice quale e, delle righe, `problems` dice `field`, `code`, `values` e `reason`.',
    NOT_FOUND:
      'Un attore, una vista o una domanda che deve esistere non c’è. Chi cerca un solo elemento riceve null.',
    LIMIT_EXCEEDED:
      'Troppo per una sola richiesta o, con lo stato 429, per un solo minuto; `field`, `value` e `limit` dicono che cosa.',
    PERSISTED_QUERY_NOT_FOUND:
      'L’hash non corrisponde a nessun documento noto qui; va inviato con il documento.',
    TIMEOUT: 'Nessuna risposta in tempo. Conviene chiedere meno in una volta.',
    UNAVAILABLE: 'Il database non è raggiungibile; `Retry-After` dice quando riprovare.',
    UNAUTHENTICATED: 'Per modificare serve il token di questo server nell’intestazione `Authorization`.',
    FORBIDDEN: 'Questo server non accetta modifiche.',
    CONFLICT:
      'Qualcun altro è stato più veloce; `id`, `revision` e `current` dicono com’è la riga adesso, `given` come la vorreste voi.',
    INTERNAL_SERVER_ERROR: 'Il guasto è del server; il suo `id` è nel registro.',
  },
};
