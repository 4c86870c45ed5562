import type { LinkDetails } from '../api/link-details.ts';
import { grouped } from '../language/en.ts';
import { useWords } from './preferences.tsx';

/** What else the data says of a link; only what it says. */
export function LinkFacts({ link: { item, share, amount, role, topic } }: { link: LinkDetails }) {
  const words = useWords();
  const rows = [
    [words.item, item],
    [words.share, share === null ? null : `${share} %`],
    [words.amount, amount && `${grouped(amount.value)} ${amount.unit}`],
    [words.role, role],
    [words.topic, topic],
  ].filter((row): row is [string, string] => row[1] !== null);
  if (rows.length === 0) return null;
  return (
    <dl class="facts">
      {rows.map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
}
