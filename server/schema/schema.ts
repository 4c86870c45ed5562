import type { GraphQLSchema } from 'graphql';
import './scalars.ts';
import './node.ts';
import './place.ts';
import './actor.ts';
import './link.ts';
import './source.ts';
import './search.ts';
import './subgraph.ts';
import './paths.ts';
import './changes.ts';
import './graph-changes.ts';
import './statistics.ts';
import './query-cost.ts';
import './dataset.ts';
import './import.ts';
import './question.ts';
import './view.ts';
import './save-view.ts';
import './editing/edit.ts';
import './editing/edits.ts';
import './editing/edit-graph.ts';
import './import-report.ts';
import './import-run.ts';
import './import-deeds.ts';
import { builder } from './builder.ts';

/** The whole schema; each topic adds its part on import. */
export const schema: GraphQLSchema = builder.toSchema();
