/** Wraps a deed so that the menu closes first. */
export type Choose = (deed: () => void) => () => void;
