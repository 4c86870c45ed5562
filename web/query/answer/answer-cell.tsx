import type { AnswerCell } from '../../../core/answer/table.ts';
import { useWords } from '../../panels/preferences.tsx';

const ADDRESS = /^https?:\/\/\S+$/i;
/** Between the values of a list. */
const SEPARATOR = '; ';

/** A value as one reads it; addresses lead where they point. */
export function CellText({ cell }: { cell: AnswerCell }) {
  if (cell === null) return null;
  if (typeof cell === 'number') return <>{spoken(cell)}</>;
  if (typeof cell === 'boolean') return <>{String(cell)}</>;
  const parts = cell.split(SEPARATOR);
  if (!parts.every((part) => ADDRESS.test(part))) return <>{cell}</>;
  return (
    <>
      {parts.map((part) => (
        <Address key={part} address={part} />
      ))}
    </>
  );
}

function Address({ address }: { address: string }) {
  const words = useWords();
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" title={address}>
      {address.replace(/^https?:\/\/(www\.)?|\/$/gi, '')}
      <span class="visually-hidden"> ({words.opensElsewhere})</span>
    </a>
  );
}

/** With thin spaces between thousands, never after the point. */
function spoken(value: number): string {
  const [whole = '', ...rest] = String(value).split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, '\u202f'), ...rest].join('.');
}
