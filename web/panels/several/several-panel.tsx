import { linksAmongSelected, selectedLinks } from '../../state/several.ts';
import type { Shown } from '../../state/shown.ts';
import { CommonNeighbours } from '../common-neighbours.tsx';
import { useExplorer } from '../context.ts';
import { useWords } from '../preferences.tsx';
import { SeveralActors } from './several-actors.tsx';
import { SeveralDeeds } from './several-deeds.tsx';
import { SeveralLinks } from './several-links.tsx';

/** Everything that is selected, what joins it, and what can be done with it. */
export function SeveralPanel({ shown }: { shown: Shown }) {
  const words = useWords();
  const { facts, selection } = useExplorer();
  const { actors, links } = selection;
  return (
    <article class="several">
      <h2>{words.selected(actors.length, links.length)}</h2>
      <SeveralDeeds actors={actors} links={links} />
      <SeveralLinks title={words.selectedLinks} links={selectedLinks(facts, selection)} />
      <SeveralActors ids={actors} />
      <SeveralLinks title={words.linksAmong} links={linksAmongSelected(shown.links, selection)} />
      {actors.length > 1 && <CommonNeighbours ids={actors} />}
    </article>
  );
}
