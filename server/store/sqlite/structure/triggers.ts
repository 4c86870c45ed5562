/** Triggers by name: when each acts, and what it does. */
export type Triggers = Readonly<Record<string, readonly [on: string, work: string]>>;

export function creating(triggers: Triggers): string {
  return Object.entries(triggers)
    .map(([name, [on, work]]) => `CREATE TRIGGER ${name} ${on} BEGIN${work}\nEND;`)
    .join('\n');
}

export function dropping(triggers: Triggers): string {
  return Object.keys(triggers)
    .map((name) => `DROP TRIGGER IF EXISTS ${name};`)
    .join('\n');
}

/** Whether an update changes any of these columns. */
export function differs(columns: readonly string[]): string {
  return columns.map((column) => `old.${column} IS NOT new.${column}`).join(' OR ');
}
