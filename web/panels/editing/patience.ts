/** How long an edit may take, in milliseconds. */
export const PATIENCE = 20_000;
