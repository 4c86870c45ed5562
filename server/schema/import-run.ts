import { ImportDeedEnum, ImportFormatEnum, ImportPhaseEnum, ImportRunStateEnum } from './import-enums.ts';
import { ImportFailureRef, ImportRunProgressRef, ImportRunRef, ImportRunReportRef } from './refs.ts';

ImportFailureRef.implement({
  description: 'Why an import came to nothing, or a file.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'As errors have it in `extensions.code`.' }),
    message: t.exposeString('message', { description: 'The same in a sentence.' }),
    refusal: t.exposeString('refusal', {
      nullable: true,
      description: 'Why the files were refused, such as `UNKNOWN_FORMAT`; null: it is not about them.',
    }),
    place: t.exposeString('place', {
      nullable: true,
      description: 'The file, and the line where there is one, such as `a.csv:3`; null: it is about no file.',
    }),
  }),
});

ImportRunProgressRef.implement({
  description: 'How far an import is in its phase.',
  fields: (t) => ({
    phase: t.expose('phase', { type: ImportPhaseEnum, description: 'What is done just now.' }),
    done: t.exposeFloat('done', { description: 'Of `total`: bytes while reading, rows after.' }),
    total: t.exposeFloat('total', { description: 'How much there is to do in this phase.' }),
    rate: t.exposeFloat('rate', { nullable: true, description: 'Of `done`, a second; null: not known yet.' }),
    remainingSeconds: t.exposeInt('remainingSeconds', {
      nullable: true,
      description: 'How long the phase will still take at this rate; null: not known yet.',
    }),
  }),
});

ImportRunRef.implement({
  description:
    'What this server does with uploaded files, or did last. The graph and `dataset.imports` are the same for every server on it; files and this are not.',
  fields: (t) => ({
    name: t.exposeID('name', { description: 'The name of the import.' }),
    deed: t.expose('deed', { type: ImportDeedEnum, description: 'What is done.' }),
    state: t.expose('state', { type: ImportRunStateEnum, description: 'How it stands.' }),
    by: t.exposeString('by', { description: 'Who answers for it.' }),
    sent: t.exposeStringList('sent', { description: 'The names of the uploaded files.' }),
    strict: t.boolean({
      description: 'Whether nothing was to be written unless every file can be read and every row is right.',
      resolve: ({ options }) => options.strict,
    }),
    replace: t.boolean({
      description: 'Whether rows of others with the same ids were to be replaced.',
      resolve: ({ options }) => options.replace,
    }),
    format: t.field({
      type: ImportFormatEnum,
      nullable: true,
      description: 'What all its files were said to be; null: each says it by its beginning and name.',
      resolve: ({ options }) => options.format,
    }),
    encoding: t.string({
      nullable: true,
      description: 'What its files were said to be written in; null: UTF-8, or what the first bytes say.',
      resolve: ({ options }) => options.encoding,
    }),
    mapping: t.string({
      nullable: true,
      description: 'The name of the file that says which column is what.',
      resolve: ({ options }) => options.mapping,
    }),
    source: t.field({
      type: 'JSON',
      nullable: true,
      description: 'Who says so for links that name no source: `title`, `publisher`, `url`, `date`.',
      resolve: ({ options }) => options.source,
    }),
    merge: t.field({
      type: 'JSON',
      description: 'The decisions that it was given: a list of `{ id, into }`.',
      resolve: ({ options }) => options.merges,
    }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When it began.' }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ended; null while it runs, and where its server did not live to say.',
    }),
    progress: t.expose('progress', {
      type: ImportRunProgressRef,
      nullable: true,
      description: 'How far it is; null before its first phase and after its end.',
    }),
    report: t.expose('report', {
      type: ImportRunReportRef,
      nullable: true,
      description: 'What came of it, or would; null while it runs and where it failed.',
    }),
    reportAddress: t.string({
      nullable: true,
      description:
        'Where every problem, kept row and look-alike is, as JSON lines, for those with the token; null without a report.',
      resolve: ({ name, report }, _, { publicUrl }) => report && `${publicUrl}/imports/${name}/report.jsonl`,
    }),
    failure: t.expose('failure', {
      type: ImportFailureRef,
      nullable: true,
      description: 'Why it failed; null where it did not.',
    }),
  }),
});
