import type { InterfaceLanguage } from '../state/preferences.ts';
import { en, type Messages } from './en.ts';
import { it } from './it.ts';

/** The words of the interface in each of its languages. */
export const messages: Record<InterfaceLanguage, Messages> = { en, it };
