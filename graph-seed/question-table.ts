import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** Whether an answer to the operation has fields of these names within each other, by their aliases where they have one. */
export function hasPath(document: DocumentNode, operation: OperationDefinitionNode, path: string): boolean {
  let at: SelectionSetNode[] = [operation.selectionSet];
  for (const name of path.split('.')) {
    const fields = at
      .flatMap((selection) => fieldsOf(document, selection))
      .filter((field) => (field.alias ?? field.name).value === name);
    if (fields.length === 0) return false;
    at = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
  }
  return true;
}

/** The fields of a selection, those of its fragments included; a valid document has no cycles of fragments. */
function fieldsOf(document: DocumentNode, { selections }: SelectionSetNode): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(document, selection.selectionSet);
    const fragment = document.definitions.find(
      (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? fieldsOf(document, fragment.selectionSet) : [];
  });
}
