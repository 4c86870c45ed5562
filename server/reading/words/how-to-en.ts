import type { HowTo } from './how-to.ts';

export const howToEnglish = (publicUrl: string): HowTo[] => [
  {
    id: 'address',
    title: 'Address',
    paragraphs: [
      'GraphQL is at `/graphql`, by POST or by GET, without a key and from any origin. Mutations go by POST alone; those that edit the graph need the token of this server as `Authorization: Bearer …`. The schema can be read by introspection.',
      'To try something, open the workbench at `/query`: it completes what you type and says what a query costs before it runs.',
    ],
    code: `curl -s ${publicUrl}/graphql \\
  -H 'content-type: application/json' \\
  -d '{ "query": "{ actor(id: \\"smic\\") { name description } }" }'`,
  },
  {
    id: 'media-types',
    title: 'Media types',
    paragraphs: [
      'The body is `application/json` with `query`, `variables` and `operationName`. By GET they are parameters, `variables` as JSON.',
      'With `accept: application/graphql-response+json` a request that cannot be answered has a status of 400 or more. With `application/json` it has 200 and `errors`, as GraphQL clients of the older kind expect.',
    ],
  },
  {
    id: 'errors',
    title: 'Errors',
    paragraphs: [
      'Every error carries `extensions.code`. Errors of the addresses that end in `.json`, `.csv` and `.svg` are `{ "error": { "code", "message" } }` with the same codes, and `parameter` where one is at fault.',
    ],
  },
  {
    id: 'limits',
    title: 'Limits',
    paragraphs: [
      'More than this is refused with `LIMIT_EXCEEDED` before anything is read.',
      'Where the server limits what a client may ask in a minute, `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset` say how many points of cost there are, how many are left, and in how many seconds all are back; beyond it the answer is 429 with `Retry-After`. Views count too: 1,000 points as PNG or PDF, 500 as SVG, as a file or in a frame, 200 as data or oEmbed, 1 where you have them already.',
    ],
  },
  {
    id: 'cost',
    title: 'Cost',
    paragraphs: [
      'The cost is the number of values that the answer can hold at most. A field costs one for each of its parents; a list multiplies what it holds by its `first` or `limit`, or by the number of ids that it takes. A list without such an argument counts as a few.',
      '`cost` prices a query without running it. Every answer says in `extensions.cost` what it cost; the error of a query over the limit names the number, the limit and the list to ask less of.',
    ],
    code: '"extensions": { "cost": { "complexity": 1204, "depth": 4, "limit": 50000 } }',
  },
  {
    id: 'pages',
    title: 'Pages',
    paragraphs: [
      'Long lists come in pages. Read `pageInfo.endCursor` and give it as `after` to go on, while `pageInfo.hasNextPage` is true. `nodes` has the rows, `edges` the rows with their cursors; `totalCount` counts all pages, and costs time.',
      'A cursor holds its place while rows come and go, and belongs to the order that it was made in.',
    ],
    code: '{ actors(first: 50, after: "…") { nodes { id name } pageInfo { hasNextPage endCursor } } }',
  },
  {
    id: 'dates',
    title: 'Dates',
    paragraphs: [
      'A `Date` may be partial: `2022`, `2022-10` or `2022-10-07`. Partial dates are taken at their widest. Links have `since` and `until`; `activeOn` in `LinkFilter` asks for those of a day.',
    ],
  },
  {
    id: 'languages',
    title: 'Languages',
    paragraphs: [
      'Names, descriptions and sentences take `lang`: `EN`, `IT` or `ZH`, English if not said. `search` finds names in any script.',
    ],
  },
  {
    id: 'by-hash',
    title: 'Documents by hash',
    paragraphs: [
      'A document need not be sent each time: send the SHA-256 of its text, by POST or GET, as Apollo and urql do (automatic persisted queries). A hash that is not known here is answered with `PERSISTED_QUERY_NOT_FOUND`; send the document along once, and again whenever that is the answer.',
    ],
    code: `curl -sG ${publicUrl}/graphql --data-urlencode \\
  'extensions={"persistedQuery":{"version":1,"sha256Hash":"…"}}'`,
  },
  {
    id: 'named-questions',
    title: 'Questions by address',
    paragraphs: [
      'A named question answers by GET, with its variables as parameters, so that a spreadsheet or a script can refresh from it: `/q/{name}.json`, `/q/{name}.csv` and `/q/{name}.svg`. Lists are written with commas. `lang` sets the language, `table` which table of the answer the CSV gives, `theme` the paper of the picture.',
      'Answers carry an `ETag` and may be kept for five minutes. The page of each question, under `/q`, has the lines to paste.',
    ],
    code: `curl -s '${publicUrl}/q/how-bytedance-hangs-on-asml.csv?to=tsmc&lang=it'`,
  },
  {
    id: 'views',
    title: 'Views by address',
    paragraphs: [
      'A saved view is a figure at `/view/{id}.svg`, `.png` and `.pdf`, data at `.csv`, `.json`, `.graphml` and `.gexf`, one file that works from disk at `.html`, and a page for a frame at `/embed/{id}`. Figures take `w`, `h`, `scale`, `kind` (`og`, `square`), `theme` (`light`, `dark`, `print`), `lang`, `legend` and `sources` (`count`, `list`, `none`).',
      'A frozen view keeps its data for good; of a live one `as=saved` gives what it showed when it was saved. `/oembed?url=` tells editors how to embed it.',
    ],
    code: `curl -s -o figure.png '${publicUrl}/view/bytedance-between-capitals.png?theme=print&scale=2'`,
  },
  {
    id: 'changes',
    title: 'Changes as they happen',
    paragraphs: [
      'A subscription is answered as `text/event-stream`. A client that comes back with `Last-Event-ID` misses nothing.',
    ],
  },
];
