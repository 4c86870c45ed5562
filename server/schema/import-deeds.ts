import { requireAccess } from '../editing/access.ts';
import { Problems } from '../editing/problems.ts';
import { badInput, busy, forbidden, limitExceeded } from '../errors.ts';
import type { ReadingOptions } from '../imports/engine.ts';
import type { ImportRuns } from '../imports/import-runs.ts';
import type { Run } from '../imports/run.ts';
import { fileName, importName } from '../imports/upload-names.ts';
import { idsOf } from './arguments.ts';
import { builder, type Context } from './builder.ts';
import { ImportFormatEnum } from './import-enums.ts';
import { ImportRunRef } from './refs.ts';

const MOST_FILES = 100;
const MOST_MERGES = 5_000;

/** The runs of this server, for those who may write. */
function runsOf({ imports, access }: Context): ImportRuns {
  requireAccess(access);
  if (imports === null) throw forbidden('This server takes no imports');
  return imports;
}

builder.queryFields((t) => ({
  import: t.field({
    type: ImportRunRef,
    nullable: true,
    description:
      'What this server does under the name of an import, or did in the last week; null: nothing. Needs the token of those who write, since it tells of files that are not published.',
    args: { name: t.arg.id({ required: true, description: 'The name of the import.' }) },
    resolve: async (_, { name }, context) => runsOf(context).of(importName(name)),
  }),
}));

const MergeInput = builder.inputType('MergeInput', {
  description: 'What somebody decided about two actors that look alike.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The actor of the files.' }),
    into: t.id({
      description: 'The actor that it is; null: it is another one, whatever was decided in earlier runs.',
    }),
  }),
});

const ImportSourceInput = builder.inputType('ImportSourceInput', {
  description: 'Who says so.',
  fields: (t) => ({
    title: t.string({ required: true, description: 'What it is called.' }),
    publisher: t.string({ description: 'Who published it; null: the title says it.' }),
    url: t.string({ description: 'Its web address.' }),
    date: t.string({ description: 'When it was published: a year, a month or a day.' }),
  }),
});

const StartImportInput = builder.inputType('StartImportInput', {
  description: 'Files to check or to load.',
  fields: (t) => ({
    name: t.id({
      required: true,
      description:
        'The name by which the import is listed and can be removed as a whole: lower-case letters, digits, dots, hyphens and underscores. Rows that an earlier import of the name added are its own, and are changed.',
    }),
    files: t.stringList({
      required: true,
      description: `Names of files sent by \`PUT /imports/{name}/{file}\` to this server, at most ${MOST_FILES}.`,
    }),
    format: t.field({
      type: ImportFormatEnum,
      description: 'What all files are; null: each says it by its beginning and name.',
    }),
    encoding: t.string({
      description: 'Such as `windows-1252`; null: UTF-8, or what the first bytes say.',
    }),
    mapping: t.string({
      description:
        'The name of a file sent like the others that says which column is what, as for `--mapping`.',
    }),
    source: t.field({
      type: ImportSourceInput,
      description: 'Who says so, for links that name no source.',
    }),
    dryRun: t.boolean({
      defaultValue: false,
      description: 'True: everything is checked and nothing written.',
    }),
    strict: t.boolean({
      defaultValue: false,
      description: 'True: nothing is written unless every file can be read and every row is right.',
    }),
    replace: t.boolean({
      defaultValue: false,
      description: 'True: rows of others with the same ids are replaced, not left as they are.',
    }),
    merge: t.field({
      type: [MergeInput],
      description: `Decisions about actors that look alike, at most ${MOST_MERGES}; without one they stay two. They hold for later runs under the name too, until the import is removed.`,
    }),
    follows: t.field({
      type: 'DateTime',
      description:
        'The `startedAt` of the check that is loaded now, or of the run that is gone on with: CONFLICT where something else has been begun, or sent, under the name since.',
    }),
    by: t.string({ required: true, description: 'Who answers for it, at most 100 characters.' }),
  }),
});

const CancelImportInput = builder.inputType('CancelImportInput', {
  description: 'An import to stop.',
  fields: (t) => ({ name: t.id({ required: true, description: 'Its name.' }) }),
});

const RemoveImportInput = builder.inputType('RemoveImportInput', {
  description: 'An import to take out of the graph.',
  fields: (t) => ({
    name: t.id({ required: true, description: 'Its name.' }),
    by: t.string({ required: true, description: 'Who answers for it, at most 100 characters.' }),
  }),
});

const payload = (name: string, description: string) =>
  builder.objectRef<Run>(name).implement({
    description,
    fields: (t) => ({
      import: t.field({ type: ImportRunRef, description: 'How it stands.', resolve: (run) => run }),
    }),
  });

const StartImportPayload = payload('StartImportPayload', 'What `startImport` began.');
const CancelImportPayload = payload('CancelImportPayload', 'What `cancelImport` stopped.');
const RemoveImportPayload = payload('RemoveImportPayload', 'What `removeImport` began.');

builder.mutationFields((t) => ({
  startImport: t.field({
    type: StartImportPayload,
    nullable: true,
    description:
      'Begins to check or to load uploaded files, in the background; `import` says how it stands. One that was stopped goes on where it was. Needs the token of this server. CONFLICT while another one runs, or where it does not follow.',
    args: { input: t.arg({ type: StartImportInput, required: true, description: 'The files, and how.' }) },
    resolve: async (_, { input }, context) => {
      const runs = runsOf(context);
      const options = {
        name: importName(input.name),
        by: whoOf(input.by),
        dryRun: input.dryRun ?? false,
        strict: input.strict ?? false,
        replace: input.replace ?? false,
        merges: mergesOf(input.merge ?? []),
        follows: input.follows ?? null,
        ...readingOf(input),
      };
      return runs.start(options, idsOf(input.files, MOST_FILES, 'files'));
    },
  }),
  cancelImport: t.field({
    type: CancelImportPayload,
    nullable: true,
    description:
      'Stops what runs under a name at the next place from which it can go on. Needs the token of this server. CONFLICT where nothing runs.',
    args: { input: t.arg({ type: CancelImportInput, required: true, description: 'Which.' }) },
    resolve: async (_, { input }, context) => {
      const runs = runsOf(context);
      const name = importName(input.name);
      const run = await runs.cancel(name);
      if (run === null) throw busy(`Nothing runs here under the name '${name}'`);
      return run;
    },
  }),
  removeImport: t.field({
    type: RemoveImportPayload,
    nullable: true,
    description:
      'Begins to take the rows that an import alone added out of the graph, in the background. What others stand on stays, and is told. Needs the token of this server. CONFLICT while another one runs.',
    args: { input: t.arg({ type: RemoveImportInput, required: true, description: 'Which, and by whom.' }) },
    resolve: async (_, { input }, context) => runsOf(context).remove(importName(input.name), whoOf(input.by)),
  }),
}));

function mergesOf(merges: readonly (typeof MergeInput.$inferInput)[]): Map<string, string | null> {
  if (merges.length > MOST_MERGES) throw limitExceeded('merge', merges.length, MOST_MERGES);
  const decided = new Map<string, string | null>();
  for (const { id, into = null } of merges) {
    const before = decided.get(id) ?? null;
    if (before !== null && into !== null && before !== into)
      throw badInput(`merge: '${id}' is to be both '${before}' and '${into}'; it can be one of them`);
    decided.set(id, before ?? into);
  }
  return decided;
}

function readingOf({
  format = null,
  encoding = null,
  mapping = null,
  source = null,
}: typeof StartImportInput.$inferInput): ReadingOptions {
  if (encoding !== null && !isEncoding(encoding)) throw badInput(`encoding: there is no '${encoding}'`);
  return {
    format,
    encoding,
    mapping: mapping && fileName(mapping),
    source: source && {
      title: source.title,
      publisher: source.publisher ?? source.title,
      ...(source.url != null && { url: source.url }),
      ...(source.date != null && { date: source.date }),
    },
  };
}

function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name) !== null;
  } catch {
    return false;
  }
}

/** As those who answer for edits are named. */
function whoOf(by: string): string {
  const problems = new Problems();
  return problems.settled(problems.signature({ by, note: null })).by;
}
