import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** Which fields and arguments speak of a type, by their anchors. What a type has from an interface is told there. */
export function usersByType(types: readonly GraphQLNamedType[]): Map<string, string[]> {
  const users = new Map<string, string[]>();
  const add = (type: GraphQLNamedType, anchor: string) =>
    users.set(type.name, [...(users.get(type.name) ?? []), anchor]);
  for (const type of types) {
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields()))
        add(getNamedType(field.type), `${type.name}.${field.name}`);
    } else if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        if (isObjectType(type) && isOfInterface(type, field.name)) continue;
        const anchor = `${type.name}.${field.name}`;
        add(getNamedType(field.type), anchor);
        for (const arg of field.args) add(getNamedType(arg.type), `${anchor}.${arg.name}`);
      }
    }
  }
  return users;
}

function isOfInterface(type: GraphQLObjectType, field: string): boolean {
  return type.getInterfaces().some((one) => one.getFields()[field] !== undefined);
}
