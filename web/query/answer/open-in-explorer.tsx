import { Network } from 'lucide';
import { useMemo } from 'preact/hooks';
import { encodeAddress } from '../../../core/view/address.ts';
import type { ViewState } from '../../../core/view/state.ts';
import { LONGEST_QUERY } from '../../commands/address-sync.ts';
import { saveLargePicture } from '../../commands/save-large-picture.ts';
import { viewAddress } from '../../commands/saved-views.ts';
import { spokenDate } from '../../language/dates.ts';
import { useExplorer, useSession } from '../../panels/context.ts';
import { Icon } from '../../panels/icon.tsx';
import { usePreferences } from '../../panels/preferences.tsx';
import type { LinkFact } from '../../state/facts.ts';
import { explorerPicture } from './explorer-picture.ts';
import { linksOfShownKinds } from './shown-answer.ts';

/** The way to the same picture in the explorer, and what will be different there. */
export function OpenInExplorer({ others }: { others: readonly LinkFact[] }) {
  const { words, lang } = usePreferences();
  const { history, facts, today } = useExplorer();
  const { camera: _, ...content } = history.present;
  const { state, missing, more } = useMemo(
    () => explorerPicture(history.present, linksOfShownKinds(history.present, facts), others, today),
    [...Object.values(content), facts, others, today],
  );
  const differences = [
    state.activeOn !== undefined && words.answer.opensOn(spokenDate(state.activeOn, lang)),
    missing > 0 && words.answer.missing(missing),
    more > 0 && words.answer.more(more),
  ].filter(Boolean);
  return (
    <>
      <Way picture={state} />
      {differences.length > 0 && <p class="answer-differences">{differences.join(' ')}</p>}
    </>
  );
}

/** A link; a picture too large for an address is saved as a view on the way. */
function Way({ picture }: { picture: ViewState }) {
  const { words } = usePreferences();
  const session = useSession();
  const query = useMemo(() => encodeAddress(picture), [picture]);
  const content = (
    <>
      <Icon of={Network} size={14} />
      {words.answer.openInExplorer}
    </>
  );
  if (query.length <= LONGEST_QUERY) {
    return (
      <a class="primary-button" href={`/?${query}`}>
        {content}
      </a>
    );
  }
  const save = () =>
    session.work(async (signal) => {
      await saveLargePicture(session, signal, picture);
      location.assign(viewAddress(picture) ?? '/');
    });
  return (
    <button
      type="button"
      class="primary-button"
      title={words.answer.savedOnTheWay}
      onClick={() => void save()}
    >
      {content}
    </button>
  );
}
