/** @jsxImportSource react */
import type { GraphiQLPlugin } from '@graphiql/react';
import { LibraryBig } from 'lucide';
import { Icon } from './icon.tsx';
import { QuestionsPanel } from './questions-panel.tsx';

/** The named questions, beside documentation and history. */
export const QUESTIONS_PLUGIN: GraphiQLPlugin = {
  title: 'Questions',
  icon: () => <Icon of={LibraryBig} />,
  content: QuestionsPanel,
};
