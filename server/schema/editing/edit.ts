import { inLanguage } from '../../../core/language/text.ts';
import { revisionAfter } from '../../editing/revert-edit.ts';
import { revisionOf } from '../../store/revision.ts';
import { languageOf } from '../arguments.ts';
import { builder } from '../builder.ts';
import { worth } from '../cost/sizes.ts';
import { EditChangeEnum, LanguageEnum, SubjectKindEnum } from '../enums.ts';
import { EditRef, NodeRef } from '../refs.ts';
import { type FieldChange, fieldsChanged, rowAfter } from './field-changes.ts';
import { editAt, editUndoing, subjectToday } from './lookups.ts';
import { ROW_WORTH } from './revision.ts';

const FieldChangeRef = builder.objectRef<FieldChange>('FieldChange');
FieldChangeRef.implement({
  description: 'A field of a row that an edit changed.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Its name, such as `names`.' }),
    before: t.field({
      type: 'JSON',
      nullable: true,
      description: 'What it said before; null where it said nothing.',
      extensions: worth(5),
      resolve: ({ before }) => before ?? null,
    }),
    after: t.field({
      type: 'JSON',
      nullable: true,
      description: 'What it said afterwards; null where it said nothing.',
      extensions: worth(5),
      resolve: ({ after }) => after ?? null,
    }),
  }),
});

EditRef.implement({
  description:
    'What somebody did to a row by hand. Edits are never changed or forgotten: together they tell who made the graph what it is.',
  interfaces: [NodeRef],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Such as `edit:17`; it stays.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was written to the store.' }),
    by: t.exposeString('by', { description: 'Who answers for it, in the editor’s own words.' }),
    note: t.string({
      nullable: true,
      description: 'What the editor says of it; null where nothing.',
      resolve: ({ note }) => note ?? null,
    }),
    change: t.expose('change', { type: EditChangeEnum, description: 'What it did.' }),
    subjectKind: t.expose('subjectKind', { type: SubjectKindEnum, description: 'To what sort of row.' }),
    subjectId: t.id({
      description: 'The id of the actor, link or source.',
      resolve: ({ subject }) => subject.id,
    }),
    subject: t.field({
      type: NodeRef,
      nullable: true,
      description: 'The actor, link or source as it is today; null where it is gone.',
      resolve: subjectToday,
    }),
    isCurrent: t.boolean({
      description:
        'Whether its row is still as it left it: else undoing it undoes later edits of the row too.',
      resolve: async (edit, args, context) => {
        const today = await subjectToday(edit, args, context);
        return (today && revisionOf(today)) === revisionAfter(edit);
      },
    }),
    before: t.field({
      type: 'JSON',
      nullable: true,
      description: 'The whole row as it was before, at the price of 20 values; null where there was none.',
      extensions: ROW_WORTH,
      resolve: ({ before }) => before ?? null,
    }),
    after: t.field({
      type: 'JSON',
      nullable: true,
      description: 'The whole row as it was afterwards, at the price of 20 values; null where it was gone.',
      extensions: ROW_WORTH,
      resolve: rowAfter,
    }),
    fields: t.field({
      type: [FieldChangeRef],
      description: 'The fields that differ between the two, by name.',
      resolve: (edit) => fieldsChanged(edit.before ?? null, rowAfter(edit)),
    }),
    reason: t.string({
      nullable: true,
      description: 'Why a link was retracted; null for other edits.',
      args: { lang: t.arg({ type: LanguageEnum, description: 'English if not said.' }) },
      resolve: ({ retraction }, { lang }) => inLanguage(retraction?.reason, languageOf(lang)),
    }),
    reverts: t.field({
      type: EditRef,
      nullable: true,
      description: 'The edit that this one undid; null where it undid none.',
      resolve: ({ reverts }, _, context) => (reverts === undefined ? null : editAt(context, reverts)),
    }),
    revertedBy: t.field({
      type: EditRef,
      nullable: true,
      description: 'The edit that undid this one, the last of several; null where none has.',
      resolve: ({ sequence }, _, context) => editUndoing(context, sequence),
    }),
  }),
});
