import type { LinkDetails } from '../../api/link-details.ts';
import { grouped } from '../../language/en.ts';
import { DATA_LANGUAGE } from '../data-language.ts';
import { useWords } from '../preferences.tsx';

/** What else the data says of a link; only what it says. */
export function LinkFacts({ link: { item, share, amount, role, topic } }: { link: LinkDetails }) {
  const words = useWords();
  const facts: { name: string; value: string | null; isData?: boolean }[] = [
    { name: words.item, value: item, isData: true },
    { name: words.share, value: share === null ? null : `${share} %` },
    { name: words.amount, value: amount && `${grouped(amount.value)} ${amount.unit}` },
    { name: words.role, value: role, isData: true },
    { name: words.topic, value: topic, isData: true },
  ];
  const rows = facts.filter(({ value }) => value !== null);
  if (rows.length === 0) return null;
  return (
    <dl class="facts">
      {rows.map(({ name, value, isData }) => (
        <>
          <dt>{name}</dt>
          <dd lang={isData ? DATA_LANGUAGE : undefined}>{value}</dd>
        </>
      ))}
    </dl>
  );
}
