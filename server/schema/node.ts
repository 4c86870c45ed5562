import { sequenceIn } from '../editing/edit-id.ts';
import { readable } from '../views/read-view.ts';
import { idsOf, MOST_IDS } from './arguments.ts';
import { byId } from './batches.ts';
import { builder, type Context } from './builder.ts';
import { sizedByIds } from './cost/sizes.ts';
import { editRow } from './editing/edit-row.ts';
import { NodeRef, type NodeRow } from './refs.ts';

NodeRef.implement({
  description:
    'Anything with an id: an actor, a link, a source, a view or an edit. They share one space of readable ids.',
  resolveType: (row, { met }) => {
    if ('names' in row) met?.actor(row.id);
    return typeOf(row);
  },
  fields: (t) => ({ id: t.exposeID('id', { description: 'Readable and stable.' }) }),
});

function typeOf(row: NodeRow): string {
  if ('names' in row) return row.kind;
  if ('evidence' in row) return 'Link';
  if ('sequence' in row) return 'Edit';
  return 'publisher' in row ? 'Source' : 'View';
}

builder.queryFields((t) => ({
  node: t.field({
    type: NodeRef,
    nullable: true,
    description: 'Whatever has this id; null where nothing has.',
    args: {
      id: t.arg.id({ required: true, description: 'Of anything: `nvidia`, `supplies--asml--tsmc` …' }),
    },
    resolve: async (_, { id }, context) => (await nodesById(context, [id])).get(id) ?? null,
  }),
  nodes: t.field({
    type: [NodeRef],
    nullable: { list: false, items: true },
    description: `Whatever has these ids, in the same order; null where nothing has. At most ${MOST_IDS} ids.`,
    extensions: sizedByIds('ids'),
    args: { ids: t.arg.idList({ required: true, description: 'Of anything, mixed as you like.' }) },
    resolve: async (_, args, context) => {
      const ids = idsOf(args.ids);
      const found = await nodesById(context, ids);
      return ids.map((id) => found.get(id) ?? null);
    },
  }),
}));

async function nodesById({ store }: Context, ids: string[]): Promise<Map<string, NodeRow>> {
  const sequences = ids.flatMap((id) => sequenceIn(id) ?? []);
  const [actors, links, sources, views, edits] = await Promise.all([
    store.actorsById(ids),
    store.linksById(ids),
    store.sourcesById(ids),
    store.viewsById(ids),
    sequences.length > 0 ? store.editsAt(sequences) : [],
  ]);
  return byId<NodeRow>([
    ...actors,
    ...links,
    ...sources,
    ...views.map(readable),
    ...edits.flatMap((entry) => editRow(entry) ?? []),
  ]);
}
