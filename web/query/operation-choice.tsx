/** @jsxImportSource react */
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useBench } from './bench-context.ts';

/** Where a document holds several operations: which one runs. */
export function OperationChoice() {
  const { words } = useBench();
  const { setOperationName } = useGraphiQLActions();
  const { operations, operationName } = useGraphiQL((state) => ({
    operations: state.operations,
    operationName: state.operationName,
  }));
  const names = operations?.flatMap(({ name }) => name?.value ?? []) ?? [];
  if (names.length < 2) return null;
  return (
    <select
      className="operation-choice"
      aria-label={words.operation}
      value={operationName ?? ''}
      onChange={({ currentTarget }) => setOperationName(currentTarget.value)}
    >
      {names.map((name) => (
        <option key={name}>{name}</option>
      ))}
    </select>
  );
}
