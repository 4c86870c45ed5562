import { useEffect, useState } from 'preact/hooks';
import { type EditEntry, fetchEdits } from '../../api/edits.ts';
import { learnNamed } from '../../commands/learn-named.ts';
import { apiLanguage } from '../../commands/session.ts';
import { useExplorer, useSession } from '../context.ts';
import { Pending } from '../pending.tsx';
import { usePreferences } from '../preferences.tsx';
import { useQuery } from '../use-query.ts';
import { EditItem } from './edit-item.tsx';
import { useEditingWords } from './use-editing-words.ts';

const AT_ONCE = 20;

/** The edits of one thing, or of everything where it is null, the latest first; more when asked for. */
export function EditList({ of }: { of: string | null }) {
  const words = useEditingWords();
  const session = useSession();
  const { lang } = usePreferences();
  const { edition } = useExplorer();
  const [after, setAfter] = useState<string | null>(null);
  const [former, setFormer] = useState<EditEntry[]>([]);
  // An edit made here or elsewhere begins the list anew.
  const question = `${of}|${lang}|${edition}`;
  useEffect(() => {
    setAfter(null);
    setFormer([]);
  }, [question]);
  const { data, failure } = useQuery(`${question}|${after}`, async (signal) => {
    const page = await fetchEdits({ of, first: AT_ONCE, after, lang: apiLanguage(session) }, signal);
    await learnNamed(session, page.entries, signal);
    return page;
  });
  const entries = [
    ...new Map([...former, ...(data?.entries ?? [])].map((entry) => [entry.id, entry])).values(),
  ];
  if (!data) return <Pending failure={failure} />;
  if (entries.length === 0) return <p class="side-empty">{words.noEdits}</p>;
  return (
    <>
      <ol class="edits" tabIndex={-1}>
        {entries.map((entry) => (
          <EditItem key={entry.id} entry={entry} isNamed={of === null} />
        ))}
      </ol>
      {data.next !== null && (
        <button
          type="button"
          class="small-button"
          onClick={() => {
            setFormer(entries);
            setAfter(data.next);
          }}
        >
          {words.moreEdits}
        </button>
      )}
    </>
  );
}
