import { visit } from '../commands/address-sync.ts';
import { grouped } from '../language/en.ts';
import { useSession } from './context.ts';
import { useDoors } from './doors.ts';
import { AddFileButton } from './exchange/add-file-button.tsx';
import { Failed } from './pending.tsx';
import { useWords } from './preferences.tsx';
import { SearchBox } from './search/search-box.tsx';
import { useDataset } from './use-dataset.ts';

/** An empty canvas: where to begin. */
export function EmptyState() {
  const words = useWords();
  const doors = useDoors();
  const { data, failure } = useDataset();
  return (
    <div class="empty">
      <div class="empty-inner">
        <h1>{words.tagline}</h1>
        <SearchBox id="search" placeholder={words.search} large />
        <p class="empty-paste">
          <button type="button" class="link-button" onClick={() => doors.pasteNames()}>
            {words.match.paste}
          </button>
        </p>
        {failure !== null && <Failed failure={failure} />}
        {data && (
          <>
            <section>
              <h2>{words.startWith}</h2>
              <ul class="questions">
                {data.startingQuestions.map(({ id, title, explanation, address }) => (
                  <Door key={id} address={address} title={title} note={explanation} />
                ))}
              </ul>
            </section>
            <section>
              <h2>{words.curatedViews}</h2>
              <ul class="questions views">
                {data.views.map(({ id, title, note }) => (
                  <Door key={id} address={`/v/${encodeURIComponent(id)}`} title={title} note={note} />
                ))}
              </ul>
            </section>
            <AddFileButton withWords />
            <p class="dataset">
              {data.title} · {words.actorCount(data.actors)} · {words.linkCount(data.links)} ·{' '}
              {grouped(data.sources)} {words.sources} · {data.licence}
            </p>
          </>
        )}
      </div>
    </div>
  );
}

interface DoorProps {
  address: string;
  title: string;
  note: string | null;
}

/** A real link, so that it can be opened elsewhere or copied. */
function Door({ address, title, note }: DoorProps) {
  const session = useSession();
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    visit(session, address);
  };
  return (
    <li>
      <a href={address} onClick={open}>
        <strong>{title}</strong>
        {note !== null && <span>{note}</span>}
      </a>
    </li>
  );
}
