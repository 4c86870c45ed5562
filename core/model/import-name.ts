const NAME = /^[a-z0-9][a-z0-9._-]{0,63}$/;

/** Whether an import may be called so: as ids are, a part of an address and of a path with nothing in it that means anything there. */
export function isImportName(name: string): boolean {
  return NAME.test(name);
}
