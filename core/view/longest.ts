/** The most letters that may be said of a view when it is saved. */
export const LONGEST = { title: 500, author: 300, note: 5000 } as const;
