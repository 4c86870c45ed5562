/** Values whose names in GraphQL are the words of the code, each with what it means. */
export function described<Value extends string>(meanings: Record<Value, string>) {
  const values = Object.keys(meanings) as Value[];
  return named(Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>, meanings);
}

/** Values that have other names in GraphQL than in the code, each with what it means. */
export function named<Name extends string, Value extends string>(
  values: Record<Name, Value>,
  meanings: Record<Name, string>,
) {
  const names = Object.keys(values) as Name[];
  return Object.fromEntries(
    names.map((name) => [name, { value: values[name], description: meanings[name] }]),
  ) as Record<Name, { value: Value; description: string }>;
}

export function meanings<Value extends string>(values: readonly Value[], meaning: (value: Value) => string) {
  return described(
    Object.fromEntries(values.map((value) => [value, meaning(value)])) as Record<Value, string>,
  );
}
