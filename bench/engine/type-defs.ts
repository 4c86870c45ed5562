import { actorKinds } from '../../core/model/actor-kinds.ts';

/** The nodes and relationships that our store wrote, as `@neo4j/graphql` is told of them. */
export const typeDefs = `
  type Actor @node @fulltext(
    indexes: [{ indexName: "actor_words", queryName: "searchActors", fields: ["words"] }]
  ) {
    id: ID!
    kind: String!
    subkind: String
    name: String!
    name_it: String
    country: String
    description_en: String
    tags: [String!]
    website: String
    since: String
    byName: String!
    words: String!
    suppliedBy: [Actor!]! @relationship(type: "SUPPLIES", direction: IN, properties: "Supplies")
  }

  type Supplies @relationshipProperties {
    id: ID!
    since: String
    until: String
    startDay: String
    confidence: String!
    summary_en: String
  }

  ${actorKinds.map((kind) => `type ${kind} @node { id: ID! }`).join('\n  ')}
`;
