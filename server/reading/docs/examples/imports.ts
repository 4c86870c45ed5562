import type { Example } from '../example.ts';

/** For imports; they run where `firms.csv` has been sent under the name `acme`. */
export const IMPORT_EXAMPLES: Readonly<Record<string, Example>> = {
  'Query.import': {
    title: { en: 'How an import stands', it: 'A che punto è un’importazione' },
    document: `{
  import(name: "acme") {
    state
    progress { phase done total remainingSeconds }
    report { counts { added changed same kept } problems { file line reason } }
  }
}`,
  },
  'Mutation.startImport': {
    title: { en: 'Check a file that has been sent', it: 'Controllare un file già inviato' },
    document: `mutation Check($input: StartImportInput!) {
  startImport(input: $input) { import { state deed } }
}`,
    variables: { input: { name: 'acme', files: ['firms.csv'], dryRun: true, by: 'Ada Verdi' } },
  },
  'Mutation.cancelImport': {
    title: { en: 'Stop it', it: 'Interromperla' },
    document: 'mutation { cancelImport(input: { name: "acme" }) { import { state } } }',
  },
  'Mutation.removeImport': {
    title: { en: 'Take an import out of the graph', it: 'Togliere un’importazione dal grafo' },
    document: 'mutation { removeImport(input: { name: "acme", by: "Ada Verdi" }) { import { state } } }',
  },
};
