import { connectionOf } from './connections.ts';
import { LinkRef } from './refs.ts';

/** On its own, because actors, sources and the query itself have lists of links. */
export const LinkConnectionRef = connectionOf('Link', LinkRef, 'links');
