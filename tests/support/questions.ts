/** Questions to the shipped dataset: every query field, in the ways people ask it. Both stores must answer alike. */
export const QUESTIONS: Record<string, string> = {
  node: '{ node(id: "nvidia") { __typename id } }',
  'nodes of each sort':
    '{ nodes(ids: ["tsmc", "seed-article", "nobody", "supplies--asml--tsmc", "open-models"]) { __typename id } }',
  'an actor with everything': `{ actor(id: "bytedance") { id kind subkind name(lang: ZH) names { text lang kind }
    description(lang: IT) country { code name(lang: IT) actor { id } } tags identifiers { scheme value } website since degree
    linkCounts { kind direction count }
    links(first: 100) { totalCount nodes { id sentence(lang: IT) evidence { stance locator source { id } } } } } }`,
  'actors by name': '{ actors(first: 100) { totalCount nodes { id } pageInfo { endCursor hasNextPage } } }',
  'actors by links':
    '{ actors(first: 60, orderBy: { field: LINKS, direction: DESC }) { nodes { id degree } } }',
  'actors of a country':
    '{ actors(filter: { countries: ["MY", "japan"] }, first: 100) { totalCount nodes { id } } }',
  'actors with a tag':
    '{ actors(filter: { tags: ["lithography"] }, orderBy: { field: NAME, direction: DESC }) { totalCount nodes { id } } }',
  'actors with text': '{ actors(filter: { text: "foundry" }, first: 100) { totalCount nodes { id } } }',
  'actors that are sanctioned':
    '{ actors(filter: { kinds: [Company], linked: { kinds: [SANCTIONS], activeOn: "2024", actorKinds: [Policy] } }, first: 100) { totalCount nodes { id } } }',
  'a link with everything': `{ link(id: "bans-purchase-of--china--nvidia") { id kind family from { id } to { id } since until status
    confidence summary(lang: IT) sentence item share role topic amount { value unit }
    evidence { stance locator source { id title publisher url date lang kind checkedOn } } } }`,
  'links by beginning': '{ links(first: 100) { totalCount nodes { id since } pageInfo { endCursor } } }',
  'links by end': '{ links(first: 100, orderBy: { field: UNTIL, direction: DESC }) { nodes { id until } } }',
  'links by kind': '{ links(first: 100, orderBy: { field: KIND, direction: ASC }) { nodes { id kind } } }',
  'links that are disputed':
    '{ links(filter: { confidence: [DISPUTED] }, first: 100) { totalCount nodes { id } } }',
  'links active on a day':
    '{ links(filter: { families: [RESTRICTION], activeOn: "2022-10-07" }, first: 100) { totalCount nodes { id } } }',
  'all links active on a day':
    '{ links(filter: { activeOn: "2022-10-07" }, first: 9) { totalCount nodes { id } } }',
  'links of a kind that are reported':
    '{ links(filter: { kinds: [OWNS], confidence: [REPORTED] }, first: 9) { totalCount nodes { id } } }',
  'links that touch one, by beginning':
    '{ links(filter: { withActors: ["nvidia"] }, first: 20, orderBy: { field: SINCE, direction: DESC }) { totalCount nodes { id } } }',
  'links that touch':
    '{ links(filter: { withActors: ["huawei", "smic"], kinds: [SUPPLIES, SANCTIONS] }, first: 100) { totalCount nodes { id } } }',
  'links of kinds of actor':
    '{ links(filter: { actorKinds: [Person], text: "chip" }, first: 100) { totalCount nodes { id } } }',
  'links of a source':
    '{ links(filter: { source: "seed-article" }, first: 100) { totalCount nodes { id } } }',
  'links outward':
    '{ actor(id: "nvidia") { links(direction: OUT, filter: { actorKinds: [Company] }, first: 100) { totalCount nodes { id } } } }',
  'links of many actors':
    '{ actors(filter: { tags: ["gpu"] }) { nodes { id links(first: 5, orderBy: { field: KIND, direction: DESC }) { totalCount nodes { id } pageInfo { endCursor hasNextPage } } } } }',
  'counts under a filter':
    '{ actor(id: "tsmc") { linkCounts(filter: { confidence: [REPORTED], activeOn: "2023" }) { kind direction count } } }',
  sources: '{ sources(first: 100) { totalCount nodes { id date } pageInfo { endCursor } } }',
  'sources filtered':
    '{ sources(filter: { kinds: [NEWS], languages: ["zh", "ja"], checked: true }) { totalCount nodes { id } } }',
  'sources with text': '{ sources(filter: { text: "huawei", checked: false }) { totalCount nodes { id } } }',
  'links of sources':
    '{ sources(first: 10) { nodes { id links(first: 3) { totalCount nodes { id } pageInfo { hasNextPage } } } } }',
  'a source':
    '{ source(id: "seed-article") { title links(filter: { families: [RESTRICTION] }, first: 50) { totalCount nodes { id } } } }',
  neighbourhood:
    '{ neighborhood(of: ["bytedance"]) { actors { id } links { id } truncated omitted { actor { id } count } } }',
  'two hops, limited':
    '{ neighborhood(of: ["smic", "asml"], depth: 2, limit: 40) { actors { id } links { id } truncated omitted { actor { id } count } } }',
  'a filtered neighbourhood':
    '{ neighborhood(of: ["nvidia"], depth: 2, direction: IN, limit: 60, filter: { families: [SUPPLY], activeOn: "2025-06" }) { actors { id } links { id } truncated omitted { actor { id } count } } }',
  'a neighbourhood of kinds':
    '{ neighborhood(of: ["china"], filter: { actorKinds: [Company] }, limit: 10) { actors { id } links { id } omitted { actor { id } count } } }',
  'links among':
    '{ linksAmong(ids: ["nvidia", "tsmc", "asml", "huawei", "smic", "china", "united-states"]) { actors { id } links { id } truncated } }',
  'common neighbours':
    '{ commonNeighbors(ids: ["bytedance", "alibaba", "tencent"]) { actor { id } links { id } } }',
  'common neighbours filtered':
    '{ commonNeighbors(ids: ["samsung", "sk-hynix"], filter: { kinds: [SUPPLIES] }, first: 5) { actor { id } links { id } } }',
  paths:
    '{ paths(from: "bytedance", to: "asml", first: 20) { length actors { id } links { id } sentence(lang: IT) } }',
  'paths not through':
    '{ paths(from: "bytedance", to: "tsmc", avoid: ["nvidia", "china"], first: 20) { length links { id } } }',
  'directed paths':
    '{ paths(from: "zeiss-smt", to: "bytedance", directed: true, maxLength: 6, first: 20, filter: { families: [SUPPLY] }) { length links { id } } }',
  'paths on a day':
    '{ paths(from: "huawei", to: "tsmc", filter: { activeOn: "2019" }, first: 10) { length links { id } } }',
  'no path': '{ paths(from: "genesis-mission", to: "ajinomoto", maxLength: 2) { length } }',
  changes:
    '{ changes(since: "2022-10", until: "2022-12", first: 100) { totalCount nodes { change on link { id } } pageInfo { endCursor hasNextPage } } }',
  'changes of a kind':
    '{ changes(since: "2015", until: "2026", first: 20, filter: { kinds: [OWNS], confidence: [CONFIRMED] }) { totalCount nodes { change on link { id } } } }',
  'changes filtered':
    '{ changes(since: "2015", until: "2026", first: 50, filter: { withActors: ["nvidia"], families: [RESTRICTION] }) { totalCount nodes { change on link { id } } } }',
  timeline: '{ timeline { start started ended } }',
  'timeline of confidence':
    '{ timeline(by: MONTH, filter: { confidence: [CONFIRMED, ALLEGED] }) { start started ended } }',
  'timeline by quarter': '{ timeline(of: ["nvidia", "huawei"], by: QUARTER) { start started ended } }',
  'timeline by day': '{ timeline(by: DAY, filter: { kinds: [SANCTIONS] }) { start started ended } }',
  statistics:
    '{ statistics { actors links sources actorKinds { kind count } linkKinds { kind count } countries { place { code } count } confidence { confidence count } } }',
  'statistics filtered':
    '{ statistics(filter: { families: [RESTRICTION], activeOn: "2025" }) { actors links sources actorKinds { kind count } linkKinds { kind count } countries { place { code } count } confidence { confidence count } } }',
  dataset:
    '{ dataset { name title version licence updated actors links sources startingQuestions { id title address } views { id title(lang: IT) } } }',
  view: `{ view(id: "bytedance-between-capitals") { id title(lang: IT) note mode createdAt datasetVersion state { actors { id x y pinned }
    labels layout hiddenKinds } subgraph { actors { id } links { id } } sources { id } citation altText(lang: IT) url } }`,
  ...Object.fromEntries(
    [
      'bytedance',
      '字节跳动',
      '字節跳動',
      'nvdia',
      'huawei technologies',
      'cambircon',
      '华为',
      "Ministero dell'Industria",
      'chip',
      'a',
      'Q148',
      'sk hynx',
      'semicondutor manufacturing',
      '中',
    ].map((text) => [
      `search ${text}`,
      `{ search(text: "${text}", first: 50) { actor { id } matchedText matchedOn score } }`,
    ]),
  ),
  'search among kinds':
    '{ search(text: "open", kinds: [Company, Technology]) { actor { id } matchedText score } }',
};
