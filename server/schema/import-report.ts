import { MOST_SHOWN } from '../imports/run.ts';
import { ImportedKeptReasonEnum, LikenessEnum, LookAlikePlaceEnum } from './import-enums.ts';
import {
  ActorPairRef,
  ImportFailureRef,
  ImportProblemRef,
  ImportRunCountsRef,
  ImportRunReportRef,
  KeptRowRef,
  ReadFileRef,
  SkippedRowsRef,
} from './refs.ts';

/** A list holds as many at most. */
const SHOWN = { size: () => MOST_SHOWN };
const MOST_VALUES = 3;

ImportRunCountsRef.implement({
  description: 'What became of the rows of an import, or would.',
  fields: (t) => ({
    added: t.exposeInt('added', { description: 'Rows that were not there.' }),
    changed: t.exposeInt('changed', { description: 'Rows that were there and say something else now.' }),
    same: t.exposeInt('same', { description: 'Rows that were there just so.' }),
    kept: t.exposeInt('kept', { description: 'Rows that were left as they were.' }),
    removed: t.exposeInt('removed', { description: 'Rows that a removal took away.' }),
  }),
});

ReadFileRef.implement({
  description: 'What was made of a file.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    format: t.exposeString('format', {
      nullable: true,
      description: 'What it was taken for; null: it is empty, or can’t be read.',
    }),
    rows: t.exposeInt('rows', { description: 'How many rows it has.' }),
    unused: t.exposeStringList('unused', {
      description: 'Columns or attributes that nothing was made of: the first of them.',
    }),
    unusedCount: t.exposeInt('unusedCount', {
      description: 'How many these are in all; after 10,000 they are not counted on.',
    }),
    failure: t.expose('failure', {
      type: ImportFailureRef,
      nullable: true,
      description:
        'Why it can’t be read to its end, so that nothing of it is imported. The others are, unless the import is strict or can read none.',
    }),
  }),
});

ImportProblemRef.implement({
  description: 'A row that could not be read, or that does not fit, and is left out.',
  fields: (t) => ({
    file: t.exposeString('file', { description: 'The name of its file.' }),
    line: t.exposeInt('line', { description: 'Its line, counted from 1.' }),
    element: t.exposeString('element', {
      nullable: true,
      description:
        'Which node or edge of a GraphML or GEXF file it is, since several may stand on a line, such as `node n1` or `edge e0`, or which row of a picture, such as `actor 1`; null in other files.',
    }),
    reason: t.exposeString('reason', { description: 'What is wrong with it, in a sentence.' }),
    code: t.exposeString('code', { description: 'The same for programs, such as `date` or `DUPLICATE_ID`.' }),
    field: t.exposeString('field', {
      nullable: true,
      description: 'Which field it is about; null: the row as a whole.',
    }),
    values: t.stringList({
      description: 'What `code` speaks of, such as the text that is no date.',
      extensions: { size: () => MOST_VALUES },
      resolve: ({ values }) => [...values],
    }),
  }),
});

SkippedRowsRef.implement({
  description: 'Rows that are no part of the model and are left out.',
  fields: (t) => ({
    reason: t.exposeString('reason', { description: 'What they are.' }),
    code: t.exposeString('code', { description: 'The same for programs.' }),
    values: t.stringList({
      description: 'What `code` speaks of, such as the schema that is not known.',
      extensions: { size: () => MOST_VALUES },
      resolve: ({ values }) => [...values],
    }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

KeptRowRef.implement({
  description: 'A row that was left as it was.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    reason: t.expose('reason', { type: ImportedKeptReasonEnum, description: 'Why.' }),
  }),
});

ActorPairRef.implement({
  description:
    'An actor of the files that may be another one. They stay two until somebody decides: see `MergeInput`.',
  fields: (t) => ({
    actor: t.field({
      type: 'JSON',
      description: 'The actor of the files, as the row that it would become.',
      resolve: ({ actor }) => actor,
    }),
    other: t.field({
      type: 'JSON',
      description: 'The one that it may be, as a row too.',
      resolve: ({ other }) => other,
    }),
    where: t.expose('where', { type: LookAlikePlaceEnum, description: 'Where the other one is.' }),
    reason: t.exposeString('reason', { description: 'What they have in common.' }),
    code: t.expose('code', { type: LikenessEnum, description: 'The same for programs.' }),
    values: t.stringList({
      description: 'The name and the country of both, or that of each; scheme and identifier; or the id.',
      extensions: { size: () => MOST_VALUES },
      resolve: ({ values }) => [...values],
    }),
  }),
});

ImportRunReportRef.implement({
  description: `What came of an import, or would. Lists hold the first ${MOST_SHOWN}.`,
  fields: (t) => ({
    counts: t.expose('counts', { type: ImportRunCountsRef, description: 'What became of the rows.' }),
    files: t.field({
      type: [ReadFileRef],
      description: 'What was made of each file.',
      extensions: SHOWN,
      resolve: ({ files }) => [...files],
    }),
    problems: t.field({
      type: [ImportProblemRef],
      description: 'What is wrong with rows, in the order of the files.',
      extensions: SHOWN,
      resolve: ({ problems }) => [...problems.first],
    }),
    problemCount: t.int({
      description: 'How many problems there are; a row may have several.',
      resolve: ({ problems }) => problems.total,
    }),
    wrongRowCount: t.exposeInt('wrongRows', {
      description: 'How many rows are wrong, or nodes and edges of graph files.',
    }),
    skipped: t.field({
      type: [SkippedRowsRef],
      description: 'Rows that are no part of the model, by what they are.',
      extensions: SHOWN,
      resolve: ({ skipped }) => skipped.slice(0, MOST_SHOWN),
    }),
    kept: t.field({
      type: [KeptRowRef],
      description: 'Rows that were left as they were.',
      extensions: SHOWN,
      resolve: ({ kept }) => [...kept.first],
    }),
    keptCount: t.int({ description: 'How many were left.', resolve: ({ kept }) => kept.total }),
    lookAlikes: t.field({
      type: [ActorPairRef],
      description: 'Actors that may be others, the surest first.',
      extensions: SHOWN,
      resolve: ({ lookAlikes }) => [...lookAlikes.first],
    }),
    merged: t.exposeInt('merged', {
      description: 'How many actors of the files were taken for others, by decision.',
    }),
    lookAlikeCount: t.int({
      description: 'How many pairs there are.',
      resolve: ({ lookAlikes }) => lookAlikes.total,
    }),
  }),
});
