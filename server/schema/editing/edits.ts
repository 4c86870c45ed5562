import { MOST_FIRST } from '../arguments.ts';
import { builder } from '../builder.ts';
import { connection, connectionOf, pageArguments, pageRequest } from '../connections.ts';
import { sizedBy } from '../cost/sizes.ts';
import { EditRef } from '../refs.ts';
import { editRow } from './edit-row.ts';

const ORDER = 'EDITS';

const EditConnectionRef = connectionOf('Edit', EditRef, 'edits');

builder.queryFields((t) => ({
  canEdit: t.boolean({
    description:
      'Whether the token in the header `Authorization: Bearer …` of this request may edit; false without one.',
    resolve: (_, __, { access }) => access === 'GRANTED',
  }),
  edits: t.field({
    type: EditConnectionRef,
    description:
      'What was edited by hand, by whom and when, newest first. What came with a dataset or an import is not among it.',
    extensions: sizedBy('first', 25, MOST_FIRST),
    args: {
      of: t.arg.id({ description: 'Only edits of the actor, link or source with this id.' }),
      by: t.arg.string({ description: 'Only edits by this editor, exactly as it was signed.' }),
      ...pageArguments(t.arg),
    },
    resolve: async (_, args, { store }, info) => {
      const request = pageRequest(args, ORDER, info);
      const filter = { of: args.of == null ? null : [args.of], by: args.by ?? null };
      const page = await store.edits(filter, request);
      const items = page.items.flatMap(({ node, position }) => {
        const row = editRow(node);
        return row === null ? [] : [{ node: row, position }];
      });
      return connection({ ...page, items }, ORDER, request);
    },
  }),
}));
