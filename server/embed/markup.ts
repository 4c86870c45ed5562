import type { html } from 'hono/html';

/** HTML in which every text from elsewhere is escaped: made by the tag `html` alone. */
export type Markup = ReturnType<typeof html>;
