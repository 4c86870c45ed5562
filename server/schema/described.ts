type Described<Value extends string> = Record<Value, { value: Value; description: string }>;

/** Values whose names in GraphQL are the words of the code, each with what it means. */
export function described<Value extends string>(meanings: Record<Value, string>): Described<Value> {
  const entries = Object.entries(meanings) as [Value, string][];
  return Object.fromEntries(
    entries.map(([value, description]) => [value, { value, description }]),
  ) as Described<Value>;
}

export function meanings<Value extends string>(values: readonly Value[], meaning: (value: Value) => string) {
  return described(
    Object.fromEntries(values.map((value) => [value, meaning(value)])) as Record<Value, string>,
  );
}
