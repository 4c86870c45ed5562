import type { HowTo } from './how-to.ts';

export const howToItalian = (publicUrl: string): HowTo[] => [
  {
    id: 'address',
    title: 'Indirizzo',
    paragraphs: [
      'GraphQL risponde a `/graphql`, in POST o in GET, senza chiave e da qualsiasi origine. Le mutazioni solo in POST; quelle che modificano il grafo richiedono il token di questo server come `Authorization: Bearer …`. Lo schema si legge per introspezione.',
      'Per provare c’è il banco di lavoro a `/query`: completa ciò che si scrive e dice quanto costa una query prima di eseguirla.',
    ],
    code: `curl -s ${publicUrl}/graphql \\
  -H 'content-type: application/json' \\
  -d '{ "query": "{ actor(id: \\"smic\\") { name(lang: IT) description(lang: IT) } }" }'`,
  },
  {
    id: 'media-types',
    title: 'Formati',
    paragraphs: [
      'Il corpo è `application/json` con `query`, `variables` e `operationName`. In GET sono parametri, `variables` come JSON.',
      'Con `accept: application/graphql-response+json` una richiesta a cui non si può rispondere ha uno stato da 400 in su. Con `application/json` ha 200 ed `errors`, come si aspettano i client più vecchi.',
    ],
  },
  {
    id: 'errors',
    title: 'Errori',
    paragraphs: [
      'Ogni errore porta `extensions.code`. Gli errori degli indirizzi che finiscono in `.json`, `.csv` e `.svg` sono `{ "error": { "code", "message" } }` con gli stessi codici, e `parameter` dove la colpa è di uno.',
    ],
  },
  {
    id: 'limits',
    title: 'Limiti',
    paragraphs: [
      'Il di più viene rifiutato con `LIMIT_EXCEEDED` prima di leggere qualsiasi cosa.',
      'Dove il server limita quanto un client può chiedere in un minuto, `X-RateLimit-Limit`, `X-RateLimit-Remaining` e `X-RateLimit-Reset` dicono quanti punti di costo ci sono, quanti ne restano e tra quanti secondi tornano tutti; oltre il limite la risposta è 429 con `Retry-After`. Contano anche le viste: 1.000 punti in PNG o PDF, 500 in SVG, come file o in una cornice, 200 come dati o oEmbed, 1 se le hai già.',
    ],
  },
  {
    id: 'cost',
    title: 'Costo',
    paragraphs: [
      'Il costo è il numero massimo di valori che la risposta può contenere. Un campo costa uno per ogni oggetto in cui sta; un elenco moltiplica ciò che contiene per il suo `first` o `limit`, o per il numero di id che riceve. Un elenco senza tali argomenti conta poche righe.',
      '`cost` calcola il prezzo di una query senza eseguirla. Ogni risposta dice in `extensions.cost` quanto è costata; l’errore di una query oltre il limite indica il numero, il limite e l’elenco da accorciare.',
    ],
    code: '"extensions": { "cost": { "complexity": 1204, "depth": 4, "limit": 50000 } }',
  },
  {
    id: 'pages',
    title: 'Pagine',
    paragraphs: [
      'Gli elenchi lunghi arrivano a pagine. Si legge `pageInfo.endCursor` e lo si dà come `after` per proseguire, finché `pageInfo.hasNextPage` è vero. `nodes` ha le righe, `edges` le righe con i cursori; `totalCount` conta tutte le pagine, e costa tempo.',
      'Un cursore tiene il posto mentre le righe vanno e vengono, e vale solo per l’ordine in cui è nato.',
    ],
    code: '{ actors(first: 50, after: "…") { nodes { id name(lang: IT) } pageInfo { hasNextPage endCursor } } }',
  },
  {
    id: 'dates',
    title: 'Date',
    paragraphs: [
      'Una `Date` può essere parziale: `2022`, `2022-10` o `2022-10-07`. Le date parziali valgono nel senso più ampio. I legami hanno `since` e `until`; `activeOn` in `LinkFilter` chiede quelli di un giorno.',
    ],
  },
  {
    id: 'languages',
    title: 'Lingue',
    paragraphs: [
      'Nomi, descrizioni e frasi accettano `lang`: `EN`, `IT` o `ZH`, inglese se non detto. `search` trova i nomi in qualsiasi scrittura.',
    ],
  },
  {
    id: 'by-hash',
    title: 'Documenti per hash',
    paragraphs: [
      'Un documento non va inviato ogni volta: basta lo SHA-256 del suo testo, in POST o in GET, come fanno Apollo e urql (automatic persisted queries). A un hash che qui non è noto si risponde `PERSISTED_QUERY_NOT_FOUND`: va inviato una volta insieme al documento, e di nuovo quando torna questa risposta.',
    ],
    code: `curl -sG ${publicUrl}/graphql --data-urlencode \\
  'extensions={"persistedQuery":{"version":1,"sha256Hash":"…"}}'`,
  },
  {
    id: 'named-questions',
    title: 'Domande per indirizzo',
    paragraphs: [
      'Una domanda con un nome risponde in GET, con le variabili come parametri, così che un foglio di calcolo o uno script possa aggiornarsi da lì: `/q/{name}.json`, `/q/{name}.csv` e `/q/{name}.svg`. Gli elenchi si scrivono con le virgole. `lang` sceglie la lingua, `table` quale tabella della risposta dà il CSV, `theme` la carta della figura.',
      'Le risposte portano un `ETag` e si possono conservare per cinque minuti. La pagina di ogni domanda, sotto `/q`, ha le righe da copiare.',
    ],
    code: `curl -s '${publicUrl}/q/how-bytedance-hangs-on-asml.csv?to=tsmc&lang=it'`,
  },
  {
    id: 'views',
    title: 'Viste per indirizzo',
    paragraphs: [
      'Una vista salvata è una figura a `/view/{id}.svg`, `.png` e `.pdf`, dati a `.csv`, `.json`, `.graphml` e `.gexf`, un solo file che funziona dal disco a `.html`, e una pagina per una cornice a `/embed/{id}`. Le figure accettano `w`, `h`, `scale`, `kind` (`og`, `square`), `theme` (`light`, `dark`, `print`), `lang`, `legend` e `sources` (`count`, `list`, `none`).',
      'Una vista congelata conserva i suoi dati per sempre; di una viva `as=saved` dà ciò che mostrava quando è stata salvata. `/oembed?url=` dice agli editor come incorporarla.',
    ],
    code: `curl -s -o figure.png '${publicUrl}/view/bytedance-between-capitals.png?theme=print&scale=2'`,
  },
  {
    id: 'changes',
    title: 'I cambiamenti mentre accadono',
    paragraphs: [
      'A una sottoscrizione si risponde con `text/event-stream`. Un client che torna con `Last-Event-ID` non perde nulla.',
    ],
  },
];
