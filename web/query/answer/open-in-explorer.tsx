import { FileImage, Network } from 'lucide';
import type { ComponentChildren } from 'preact';
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
import { reportAddress } from '../../state/report-wanted.ts';
import { explorerPicture } from './explorer-picture.ts';
import { linksOfShownKinds } from './shown-answer.ts';

/** The ways to the same picture in the explorer and into a report, and what will be different there. */
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
      <Ways picture={state} />
      {differences.length > 0 && <p class="answer-differences">{differences.join(' ')}</p>}
    </>
  );
}

/** Links; a picture too large for an address is saved as a view on the way. */
function Ways({ picture }: { picture: ViewState }) {
  const { words } = usePreferences();
  const query = useMemo(() => encodeAddress(picture), [picture]);
  const toPicture = { picture, query };
  return (
    <>
      <Way {...toPicture} class="primary-button" to={(address) => address}>
        <Icon of={Network} size={14} />
        {words.answer.openInExplorer}
      </Way>
      <Way {...toPicture} class="small-button" to={reportAddress}>
        <Icon of={FileImage} size={14} />
        {words.useInReport}
      </Way>
    </>
  );
}

interface WayProps {
  picture: ViewState;
  /** Of the picture's address. */
  query: string;
  class: string;
  /** Where to go, from the address of the picture. */
  to: (address: string) => string;
  children: ComponentChildren;
}

function Way({ picture, query, to, children, ...look }: WayProps) {
  const { words } = usePreferences();
  const session = useSession();
  if (query.length <= LONGEST_QUERY) {
    return (
      <a {...look} href={to(`/?${query}`)}>
        {children}
      </a>
    );
  }
  const save = () =>
    session.work(async (signal) => {
      await saveLargePicture(session, signal, picture);
      location.assign(to(viewAddress(picture) ?? '/'));
    });
  return (
    <button {...look} type="button" title={words.answer.savedOnTheWay} onClick={() => void save()}>
      {children}
    </button>
  );
}
