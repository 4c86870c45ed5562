import type { FormatName } from '../../../core/exchange/formats.ts';
import { GroupedChoice } from '../grouped-choice.tsx';
import { useExportWords } from './use-export-words.ts';

const GROUPS = {
  data: ['actorsCsv', 'linksCsv', 'json', 'graphml', 'gexf', 'cypher'],
  text: ['sources', 'bibtex', 'csl'],
  code: ['graphql'],
} as const satisfies Record<string, readonly FormatName[]>;

interface Props {
  format: FormatName;
  onChoose: (format: FormatName) => void;
}

/** As what to export. */
export function FormatChoice({ format, onChoose }: Props) {
  const words = useExportWords();
  return (
    <GroupedChoice<keyof typeof GROUPS, FormatName>
      legend={words.as}
      question="export-format"
      groups={GROUPS}
      titles={words.formatGroups}
      named={words.formats}
      value={format}
      onChoose={onChoose}
    />
  );
}
