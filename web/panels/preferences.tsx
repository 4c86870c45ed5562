import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useLayoutEffect } from 'preact/hooks';
import { THEMES, type Theme } from '../../core/style/palette.ts';
import type { Messages } from '../language/en.ts';
import { messages } from '../language/messages.ts';
import {
  type InterfaceLanguage,
  preferredLanguage,
  THEME_CHOICES,
  type ThemeChoice,
} from '../state/preferences.ts';
import { useMedia } from './use-media.ts';
import { useStored } from './use-stored.ts';

interface Preferences {
  lang: InterfaceLanguage;
  words: Messages;
  setLang: (lang: InterfaceLanguage) => void;
  themeChoice: ThemeChoice;
  setThemeChoice: (choice: ThemeChoice) => void;
  /** What the choice comes to on this system, now. */
  theme: Theme;
}

const ASKED = 'chokepoint.lang';
const DARK = '(prefers-color-scheme: dark)';

const PreferencesContext = createContext<Preferences | null>(null);

export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext);
  if (!preferences) throw new Error('This component stands outside <PreferencesProvider>.');
  return preferences;
}

export function useWords(): Messages {
  return usePreferences().words;
}

/** That of the address with which the tab was opened, as figures and other pages have it; whoever has chosen one keeps it. */
function languages(): string[] {
  const asked = new URLSearchParams(location.search).get('lang');
  try {
    // The address goes on without it.
    if (asked !== null) sessionStorage.setItem(ASKED, asked);
    return [sessionStorage.getItem(ASKED) ?? '', ...navigator.languages];
  } catch {
    return [asked ?? '', ...navigator.languages];
  }
}

interface Props {
  children: ComponentChildren;
  onLanguage?: (lang: InterfaceLanguage) => void;
}

export function PreferencesProvider({ children, onLanguage }: Props) {
  const [lang, setLang] = useStored('language', ['en', 'it'], preferredLanguage(languages()));
  const [themeChoice, setThemeChoice] = useStored('theme', THEME_CHOICES, 'system');
  const isDark = useMedia(DARK);
  const theme = THEMES.find((name) => name === themeChoice) ?? (isDark ? 'dark' : 'light');
  // Before anything is fetched, so that it is fetched in this language.
  useLayoutEffect(() => {
    document.documentElement.lang = lang;
    onLanguage?.(lang);
  }, [lang, onLanguage]);
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (themeChoice === 'system') delete dataset.theme;
    else dataset.theme = themeChoice;
  }, [themeChoice]);
  const preferences = { lang, words: messages[lang], setLang, themeChoice, setThemeChoice, theme };
  return <PreferencesContext.Provider value={preferences}>{children}</PreferencesContext.Provider>;
}

interface GivenProps {
  lang: InterfaceLanguage;
  theme: Theme;
  children: ComponentChildren;
}

/** For parts of the explorer in another page, which has language and theme in its own hands. */
export function GivenPreferences({ lang, theme, children }: GivenProps) {
  const preferences = {
    lang,
    words: messages[lang],
    setLang: leave,
    themeChoice: theme,
    setThemeChoice: leave,
    theme,
  };
  return <PreferencesContext.Provider value={preferences}>{children}</PreferencesContext.Provider>;
}

function leave(): void {
  // The page around decides.
}
