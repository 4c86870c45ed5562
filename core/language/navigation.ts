import type { Text } from './text.ts';

/** A place of the product that every page leads to. */
export interface Place {
  id: 'explore' | 'ask' | 'questions' | 'docs';
  address: string;
  title: Text;
  /** The server writes the page, and takes its language from the address. */
  isWritten: boolean;
}

export const PLACES: readonly Place[] = [
  { id: 'explore', address: '/', title: { en: 'Explore', it: 'Esplora' }, isWritten: false },
  { id: 'ask', address: '/query', title: { en: 'Ask', it: 'Interroga' }, isWritten: false },
  { id: 'questions', address: '/q', title: { en: 'Questions', it: 'Domande' }, isWritten: true },
  { id: 'docs', address: '/docs', title: { en: 'Docs', it: 'Documentazione' }, isWritten: true },
];

/** The address of a place as linked from a page in a language, so that the language goes along. */
export function linkTo({ address, isWritten }: Place, language: keyof Text): string {
  return isWritten ? `${address}?lang=${language}` : address;
}
