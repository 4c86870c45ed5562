import { describe, expect, test } from '@jest/globals';
import { parseSync } from '@swc/core';
import { LINK_WORDS } from '../../core/language/link-words.ts';
import { EMBED_WORDS } from '../../server/embed/words.ts';
import { IMPORT_WORDS } from '../../server/http/import-words.ts';
import { en } from '../../web/language/en.ts';
import { it as italian } from '../../web/language/it.ts';
import { editingWords } from '../../web/language/words/editing.ts';
import { EMBED_MESSAGES } from '../../web/language/words/embed.ts';
import { exportWords } from '../../web/language/words/export.ts';
import { importWords } from '../../web/language/words/import.ts';
import { matchWords } from '../../web/language/words/matching.ts';
import { reportWords } from '../../web/language/words/report.ts';
import { shortcutWords } from '../../web/language/words/shortcuts.ts';
import { sourceFiles } from '../support/source-files.ts';

/** Names that are the same in every language. */
const NAMES = ['Chokepoint', 'Ctrl', 'Shift', 'Alt', 'Esc', 'Enter', 'Delete'];

const panels = sourceFiles('web').filter(({ path }) => path.endsWith('.tsx'));

const SHOWN_ATTRIBUTES = ['aria-label', 'aria-description', 'alt', 'label', 'placeholder', 'title'];

/** Words that stand in the markup itself: between tags, or in attributes that are shown or read aloud. */
function literals(code: string): string[] {
  const found: string[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, value, name } = node as { type?: string; value?: unknown; name?: { value?: string } };
    if (type === 'JSXText') found.push(String(value).trim());
    if (type === 'JSXAttribute' && SHOWN_ATTRIBUTES.includes(name?.value ?? '')) {
      const literal = value as { type?: string; value?: string } | null;
      if (literal?.type === 'StringLiteral') found.push(literal.value ?? '');
    }
    for (const child of Object.values(node)) walk(child);
  };
  walk(parseSync(code, { syntax: 'typescript', tsx: true }));
  return found.filter((words) => /\p{L}{2,}/u.test(words) && !NAMES.includes(words));
}

describe('the languages of the interface', () => {
  test('no panel has words of its own', () => {
    expect(panels.length).toBeGreaterThan(40);
    expect(panels.flatMap(({ path, text }) => literals(text).map((words) => `${path}: ${words}`))).toEqual(
      [],
    );
  });

  test('such words would be found', () => {
    expect(literals('<p class="x">Some words</p>')).toEqual(['Some words']);
    expect(literals('<button title="Do it" />')).toEqual(['Do it']);
  });

  test('every sentence is written in both', () => {
    const shared = [
      LINK_WORDS,
      EMBED_WORDS,
      EMBED_MESSAGES,
      reportWords,
      matchWords,
      editingWords,
      shortcutWords,
      exportWords,
      IMPORT_WORDS,
      importWords,
    ];
    for (const words of [{ en, it: italian }, ...shared])
      expect(sameSentences(words.en, words.it)).toEqual([]);
  });
});

/** Sentences, that is texts of several words, that are the same letter by letter in both languages. */
function sameSentences(one: object, other: object, path = ''): string[] {
  return Object.entries(one).flatMap(([key, value]) => {
    const twin = (other as Record<string, unknown>)[key];
    if (typeof value === 'object' && value !== null && typeof twin === 'object' && twin !== null)
      return sameSentences(value, twin, `${path}${key}.`);
    return typeof value === 'string' && value === twin && /\p{L}+ \p{L}+/u.test(value)
      ? [`${path}${key}`]
      : [];
  });
}
