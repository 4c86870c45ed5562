/** The language of what the data says in one language only, such as tags and the items that links are about. */
export const DATA_LANGUAGE = 'en';
