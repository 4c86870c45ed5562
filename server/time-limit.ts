/** How long a request may take, in milliseconds, if nobody says. */
export const TIME_LIMIT = 10_000;
