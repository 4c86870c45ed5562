import type { Example } from '../example.ts';

/** For the mutations that edit the graph, in an order in which they can be run on the shipped data. */
export const EDITING_EXAMPLES: Readonly<Record<string, Example>> = {
  'Mutation.putActor': {
    title: { en: 'Add an actor', it: 'Aggiungere un attore' },
    document: `mutation AddActor($input: PutActorInput!) {
  putActor(input: $input) { actor { id revision name } edit { id change } }
}`,
    variables: {
      input: {
        actor: {
          kind: 'Company',
          names: [{ text: 'Example Foundry', lang: 'en', kind: 'OFFICIAL' }],
          country: 'NL',
          description: { en: 'A foundry made up for this page.' },
        },
        by: 'Ada Verdi',
      },
    },
  },
  'Mutation.putLink': {
    title: { en: 'Add a link with a source that is new', it: 'Aggiungere un legame con una fonte nuova' },
    document: `mutation AddLink($input: PutLinkInput!) {
  putLink(input: $input) { link { id revision sentence evidence { source { id title } locator } } edit { id } }
}`,
    variables: {
      input: {
        link: {
          kind: 'SUPPLIES',
          from: 'asml',
          to: 'smic',
          since: '2026-11',
          confidence: 'ALLEGED',
          summary: { en: 'An example: a link made up for this page.' },
          evidence: [{ source: '#0', stance: 'SUPPORTS', locator: 'p. 2' }],
        },
        sources: [
          { title: 'A letter made up for this page', publisher: 'Nobody', lang: 'en', kind: 'PRESS_RELEASE' },
        ],
        by: 'Ada Verdi',
        note: 'It came by post.',
      },
    },
  },
  'Mutation.putSource': {
    title: { en: 'Add a source', it: 'Aggiungere una fonte' },
    document: `mutation AddSource($input: PutSourceInput!) {
  putSource(input: $input) { source { id revision title } edit { id } }
}`,
    variables: {
      input: {
        source: {
          title: 'A report made up for this page',
          publisher: 'Nobody',
          url: 'https://example.org/report',
          date: '2026-11',
          lang: 'en',
          kind: 'REPORT',
        },
        by: 'Ada Verdi',
      },
    },
  },
  'Mutation.retractLink': {
    title: { en: 'Take a link back, and say why', it: 'Ritirare un legame, e dire perché' },
    document: `mutation TakeBack($input: RetractLinkInput!) {
  retractLink(input: $input) { edit { id subjectId reason } }
}`,
    variables: {
      input: {
        id: 'competes-with--china--magnificent-seven',
        // As the shipped data has it; `link(id: …) { revision }` says it.
        revision: 'b0072ec45032',
        reason: 'An example; revertEdit brings it back.',
        by: 'Ada Verdi',
      },
    },
  },
  'Mutation.revertEdit': {
    title: { en: 'Undo the first edit', it: 'Annullare la prima modifica' },
    document: `mutation Undo($input: RevertEditInput!) {
  revertEdit(input: $input) { edit { id change subjectId reverts { id by } } }
}`,
    variables: { input: { edit: 'edit:1', by: 'Ada Verdi' } },
  },
};
