import type { Example } from '../example.ts';
import { EDITING_EXAMPLES } from './editing.ts';
import { IMPORT_EXAMPLES } from './imports.ts';

/** For the fields at the top that no named question uses, by `Type.field`. */
export const EXAMPLES: Readonly<Record<string, Example>> = {
  'Query.actor': {
    title: { en: 'What is SMIC, and who supplies it?', it: 'Che cos’è SMIC, e chi la rifornisce?' },
    document: `{
  actor(id: "smic") {
    name
    description
    country { name }
    links(direction: IN, filter: { kinds: [SUPPLIES] }) {
      totalCount
      nodes { sentence since }
    }
  }
}`,
  },
  'Query.actors': {
    title: { en: 'The ministries with most links', it: 'I ministeri con più legami' },
    document: `{
  actors(first: 10, filter: { kinds: [GovernmentBody] }, orderBy: { field: LINKS, direction: DESC }) {
    totalCount
    nodes { id name country { name } degree }
    pageInfo { hasNextPage endCursor }
  }
}`,
  },
  'Query.canEdit': {
    title: { en: 'May I edit?', it: 'Posso modificare?' },
    document: '{ canEdit }',
  },
  'Query.changes': {
    title: {
      en: 'What began and ended in October 2022?',
      it: 'Che cosa è cominciato e finito nell’ottobre 2022?',
    },
    document: `{
  changes(since: "2022-10-01", until: "2022-10-31") {
    nodes { on change link { sentence } }
  }
}`,
  },
  'Query.commonNeighbors': {
    title: { en: 'What NVIDIA and Huawei have in common', it: 'Che cosa hanno in comune NVIDIA e Huawei' },
    document: `{
  commonNeighbors(ids: ["nvidia", "huawei"]) {
    actor { id name kind }
    links { sentence }
  }
}`,
  },
  'Query.cost': {
    title: { en: 'What a query would cost', it: 'Quanto costerebbe una query' },
    document: `query Price($query: String!) {
  cost(query: $query) { complexity depth allowed dearest { field complexity } limits { complexity depth } }
}`,
    variables: { query: '{ actors(first: 100) { nodes { name links(first: 50) { nodes { sentence } } } } }' },
  },
  'Query.dataset': {
    title: {
      en: 'What the graph holds, and how fresh it is',
      it: 'Che cosa contiene il grafo, e quanto è aggiornato',
    },
    document: '{ dataset { title version updated licence actors links sources } }',
  },
  'Query.edits': {
    title: {
      en: 'What was edited by hand, and what it was before',
      it: 'Che cosa è stato modificato a mano, e com’era prima',
    },
    document: `{
  edits(first: 10) {
    totalCount
    nodes { id at by note change subjectId fields { field before after } revertedBy { id by } }
  }
}`,
  },
  'Query.link': {
    title: { en: 'Who says that ASML supplies TSMC?', it: 'Chi dice che ASML rifornisce TSMC?' },
    document: `{
  link(id: "supplies--asml--tsmc") {
    sentence
    since
    confidence
    evidence { stance source { title publisher date url } }
  }
}`,
  },
  'Query.links': {
    title: { en: 'The links that sources dispute', it: 'I legami che le fonti contestano' },
    document: `{
  links(first: 25, filter: { confidence: [DISPUTED] }) {
    totalCount
    nodes { sentence evidence { stance source { title url } } }
  }
}`,
  },
  'Query.linksAmong': {
    title: { en: 'How three actors are linked', it: 'Come sono legati tre attori' },
    document: '{ linksAmong(ids: ["nvidia", "tsmc", "asml"]) { links { sentence since status } } }',
  },
  'Query.neighborhood': {
    title: { en: 'Who stands round ASML', it: 'Chi sta intorno ad ASML' },
    document: `{
  neighborhood(of: ["asml"], depth: 1, limit: 30) {
    truncated
    actors { id name kind }
    links { kind from { id } to { id } }
  }
}`,
  },
  'Query.node': {
    title: { en: 'Anything by its id', it: 'Qualsiasi cosa dal suo id' },
    document:
      '{ node(id: "tsmc") { id ... on Actor { name kind } ... on Link { sentence } ... on Source { title } } }',
  },
  'Query.nodes': {
    title: { en: 'Several things by their ids', it: 'Più cose dai loro id' },
    document: `{
  nodes(ids: ["nvidia", "supplies--asml--tsmc", "nobody"]) {
    id
    ... on Actor { name }
    ... on Link { sentence }
  }
}`,
  },
  'Query.paths': {
    title: { en: 'How ByteDance hangs on ASML', it: 'Come ByteDance dipende da ASML' },
    document:
      '{ paths(from: "bytedance", to: "asml", avoid: ["china"]) { length sentence actors { id name } } }',
  },
  'Query.question': {
    title: { en: 'A named question with its query', it: 'Una domanda con la sua query' },
    document: `{
  question(name: "how-bytedance-hangs-on-asml") {
    title
    explanation
    document
    variables { name type default label }
    jsonUrl
    csvUrl
  }
}`,
  },
  'Query.questions': {
    title: { en: 'All named questions', it: 'Tutte le domande' },
    document: '{ questions { name title topic { title } url csvUrl } }',
  },
  'Query.search': {
    title: { en: 'An actor by its Chinese name', it: 'Un attore dal nome cinese' },
    document: '{ search(text: "字节跳动", first: 5) { actor { id name } matchedText matchedOn score } }',
  },
  'Query.source': {
    title: { en: 'A source and what rests on it', it: 'Una fonte e che cosa si fonda su di essa' },
    document: `query OneSource($id: ID!) {
  source(id: $id) { title publisher date url checkedOn links { totalCount nodes { sentence } } }
}`,
    variables: { id: 'am730-bytedance-ban' },
  },
  'Query.sources': {
    title: { en: 'The rules among the sources', it: 'Le norme tra le fonti' },
    document:
      '{ sources(first: 10, filter: { kinds: [REGULATION] }) { totalCount nodes { title publisher date url } } }',
  },
  'Query.statistics': {
    title: { en: 'Sanctions by country', it: 'Le sanzioni per Paese' },
    document: '{ statistics(filter: { kinds: [SANCTIONS] }) { links countries { count place { name } } } }',
  },
  'Query.timeline': {
    title: { en: 'Restrictions year by year', it: 'Le restrizioni anno per anno' },
    document: '{ timeline(by: YEAR, filter: { families: [RESTRICTION] }) { start started ended } }',
  },
  'Query.view': {
    title: { en: 'A curated view with its sources', it: 'Una vista con le sue fonti' },
    document: '{ view(id: "chip-supply-chain") { title url citation altText sources { title url } } }',
  },
  ...needingToken({ ...EDITING_EXAMPLES, ...IMPORT_EXAMPLES }),
  'Mutation.saveView': {
    title: { en: 'Save a picture of three actors', it: 'Salvare un grafo di tre attori' },
    document: `mutation Save($input: SaveViewInput!) {
  saveView(input: $input) { id url citation sources { title } }
}`,
    variables: {
      input: {
        title: 'Who makes NVIDIA possible?',
        mode: 'FROZEN',
        state: { actors: [{ id: 'nvidia' }, { id: 'tsmc' }, { id: 'asml' }] },
      },
    },
  },
};

function needingToken(examples: Readonly<Record<string, Example>>): Record<string, Example> {
  return Object.fromEntries(
    Object.entries(examples).map(([anchor, example]) => [anchor, { ...example, needsToken: true }]),
  );
}
