import type { Database } from '../database.ts';
import { partsOf } from '../word-parts.ts';

export const CREATE_WORD_PARTS = `
CREATE TABLE word_part (
  part TEXT NOT NULL,
  word TEXT NOT NULL,
  PRIMARY KEY (part, word)
) STRICT, WITHOUT ROWID;
`;

export const DROP_WORD_PARTS = 'DROP TABLE IF EXISTS word_part;';

/** Makes the index of word pieces anew from the words that there are. */
export function fillWordParts(db: Database): void {
  db.script('CREATE TABLE new_part (part TEXT NOT NULL, word TEXT NOT NULL) STRICT;');
  for (const { word } of db.each<{ word: string }>('SELECT DISTINCT word FROM actor_word')) {
    for (const part of partsOf(word)) db.run('INSERT INTO new_part (part, word) VALUES (?, ?)', part, word);
  }
  db.script(`INSERT INTO word_part (part, word) SELECT part, word FROM new_part ORDER BY 1, 2;
             DROP TABLE new_part;`);
}
