import { useState } from 'preact/hooks';
import { CONFIDENCES, type Confidence } from '../../../core/model/link.ts';
import { fetchLinkCountsOf } from '../../api/link-counts.ts';
import { expandAll } from '../../commands/expand.ts';
import { gathered } from '../../state/along.ts';
import { EXPANSION, scopeOf } from '../../state/expansion.ts';
import { toggled } from '../../state/picture.ts';
import { nameOfWay, waysOpen } from '../../state/ways-open.ts';
import { ConfidenceTicks } from '../confidence-ticks.tsx';
import { useExplorer, useSession } from '../context.ts';
import { Dialog } from '../dialog.tsx';
import { Pending } from '../pending.tsx';
import { useWords } from '../preferences.tsx';
import { useQuery } from '../use-query.ts';
import { ExpandLimit } from './expand-limit.tsx';
import { WayTicks } from './way-ticks.tsx';

interface Props {
  ids: readonly string[];
  onClose: () => void;
}

/** What an expansion is to bring, counted by kind and direction before anything is fetched. */
export function ExpandDialog({ ids, onClose }: Props) {
  const words = useWords();
  const session = useSession();
  const explorer = useExplorer();
  const { hiddenKinds, hiddenConfidences, labels } = explorer.history.present;
  const [unsure, setUnsure] = useState<readonly Confidence[]>(hiddenConfidences);
  const [turned, setTurned] = useState<readonly string[]>([]);
  const [limit, setLimit] = useState(EXPANSION);
  const confidence = CONFIDENCES.filter((each) => !unsure.includes(each));
  const scope = scopeOf(explorer, confidence);
  const { data, failure } = useQuery(JSON.stringify([ids, scope]), (signal) =>
    confidence.length === 0 ? Promise.resolve([]) : fetchLinkCountsOf([...ids], scope, signal),
  );
  const ways = waysOpen(explorer, ids, scope, data ?? []);
  // Hidden kinds begin unticked; whatever somebody has turned stands the other way round.
  const isTicked = (way: (typeof ways)[number]) =>
    way.left > 0 && hiddenKinds.includes(way.kind) === turned.includes(nameOfWay(way));
  const ticked = ways.filter(isTicked);
  const left = ticked.reduce((sum, way) => sum + way.left, 0);
  const [first] = ids;
  const name =
    ids.length === 1 && first !== undefined ? explorer.facts.actors.get(first)?.names[labels] : null;

  function expand(event: SubmitEvent): void {
    event.preventDefault();
    onClose();
    void expandAll(session, ids, { along: gathered(ticked), confidence, limit });
  }

  return (
    <Dialog title={words.expandTitle(name ?? words.actorCount(ids.length))} onClose={onClose}>
      <form class="expand-form" onSubmit={expand}>
        {data ? (
          <WayTicks
            ways={ways}
            isTicked={isTicked}
            onTick={(some, tick) => {
              const changed = some.filter((way) => way.left > 0 && isTicked(way) !== tick).map(nameOfWay);
              const [back, away] = [
                changed.filter((each) => turned.includes(each)),
                changed.filter((each) => !turned.includes(each)),
              ];
              setTurned(toggled(toggled(turned, back, false), away, true));
            }}
          />
        ) : (
          <Pending failure={failure} />
        )}
        <ConfidenceTicks hidden={unsure} onTick={(each, tick) => setUnsure(toggled(unsure, [each], !tick))} />
        <ExpandLimit limit={limit} onLimit={setLimit} left={left} />
        <button type="submit" class="primary-button" disabled={left === 0}>
          {words.expand}
        </button>
      </form>
    </Dialog>
  );
}
