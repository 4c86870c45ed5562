import '@fontsource-variable/inter/wght.css';
import 'virtual:tokens.css';
import './styles/index.css';
import { render } from 'preact';
import { dayOf } from '../core/model/partial-date.ts';
import { emptyView } from '../core/view/address.ts';
import { currentStep, here, syncAddress } from './commands/address-sync.ts';
import { loadAnewForMissingCode } from './commands/load-anew.ts';
import { openAddress } from './commands/open.ts';
import { apiLanguage, createSession } from './commands/session.ts';
import { bringChineseLetters } from './language/chinese-letters.ts';
import { App } from './panels/app.tsx';
import { type CanvasHandle, WorkshopContext } from './panels/context.ts';
import { PreferencesProvider } from './panels/preferences.tsx';
import { newExplorer } from './state/explorer.ts';
import type { InterfaceLanguage } from './state/preferences.ts';

let language: InterfaceLanguage = 'en';
const session = createSession(newExplorer(dayOf(new Date()), currentStep()), () => language);
const canvas: CanvasHandle = { current: null };

function onLanguage(lang: InterfaceLanguage): void {
  language = lang;
}

const root = document.getElementById('app');
if (root) {
  render(
    <WorkshopContext.Provider value={{ session, canvas }}>
      <PreferencesProvider onLanguage={onLanguage}>
        <App />
      </PreferencesProvider>
    </WorkshopContext.Provider>,
    root,
  );
}

// It stays where the address leads to nothing, and its names are in the reader's language then too.
const nothingYet = { ...emptyView(), labels: apiLanguage(session) };
session.dispatch({ type: 'open', picture: nothingYet, step: currentStep(), view: null });

loadAnewForMissingCode();
syncAddress(session);
void openAddress(session, here(), currentStep());
void bringChineseLetters();
