import { type GraphQLResolveInfo, getArgumentValues, isInterfaceType } from 'graphql';
import type { Link } from '../../core/model/link.ts';
import type { Direction, Page } from '../store/graph-store.ts';
import { fieldsOf, mentions, type Selected } from './arguments.ts';
import type { Context } from './builder.ts';
import { type Connection, connection, emptyPage, type PageArguments, pageRequest } from './connections.ts';
import { type LinkFilterInput, type LinkOrderInput, linkFilter, linkOrder, orderName } from './filters.ts';

interface LinksArguments extends PageArguments {
  filter?: typeof LinkFilterInput.$inferInput | null | undefined;
  direction?: Direction | null | undefined;
  orderBy?: typeof LinkOrderInput.$inferInput | null | undefined;
}

/** What of a link is told by the actors at its ends. */
const TOLD_BY_ACTORS = ['from', 'to', 'sentence'];

/** A page of an actor's links; asked for with those of all others of its level. */
export async function linksOfActor(
  { store, batches }: Context,
  actor: string,
  args: LinksArguments,
  selected: Selected,
): Promise<Connection<Link>> {
  const filter = linkFilter(args.filter);
  const direction = args.direction ?? 'BOTH';
  const order = linkOrder(args.orderBy);
  const withActors = mentions(selected, TOLD_BY_ACTORS);
  const request = { ...pageRequest(args, orderName(order), selected), withActors };
  const page = await batches.load('links', [filter, direction, order, request], actor, async (ids) => {
    const pages = await store.linksOf(ids, filter, direction, order, request);
    for (const { actors = [] } of pages.values()) batches.keepActors(actors);
    return pages;
  });
  return connection<Link>(page ?? (emptyPage as Page<Link>), orderName(order), request);
}

/**
 * Asks for an actor's links before the actor is there, if the answer wants them with the actors at their ends: the actor
 * comes along. Arguments that are wrong are told at their place.
 */
export async function askAhead(context: Context, actor: string, info: GraphQLResolveInfo): Promise<void> {
  const { fieldNodes, fragments, variableValues, schema } = info;
  const [node, ...more] = fieldsOf({ fieldNodes, fragments }).filter(({ name }) => name.value === 'links');
  const type = schema.getType('Actor');
  const field = isInterfaceType(type) ? type.getFields().links : undefined;
  if (!node || !field || more.length > 0 || node.directives?.length) return;
  const selected = { fieldNodes: [node], fragments };
  if (!mentions(selected, TOLD_BY_ACTORS)) return;
  try {
    await linksOfActor(context, actor, getArgumentValues(field, node, variableValues), selected);
  } catch {
    // Told by the field itself.
  }
}
