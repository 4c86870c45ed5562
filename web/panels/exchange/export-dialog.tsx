import { useMemo, useState } from 'preact/hooks';
import type { FormatName } from '../../../core/exchange/formats.ts';
import { gather } from '../../commands/gather.ts';
import { type ExportRequest, inScope, SCOPES } from '../../state/export-scope.ts';
import { isNothing } from '../../state/selection.ts';
import { ChoiceRow } from '../choice-row.tsx';
import { useExplorer, useSession } from '../context.ts';
import { Dialog } from '../dialog.tsx';
import { Pending } from '../pending.tsx';
import { useWords } from '../preferences.tsx';
import { useQuery } from '../use-query.ts';
import { ExportPreview } from './export-preview.tsx';
import { FormatChoice } from './format-choice.tsx';
import { useExportWords } from './use-export-words.ts';

interface Props {
  request: ExportRequest;
  onClose: () => void;
}

/** Everything that a picture can be taken away as, in one place: what, as what, and how that begins. */
export function ExportDialog({ request, onClose }: Props) {
  const words = useWords();
  const own = useExportWords();
  const session = useSession();
  const explorer = useExplorer();
  const [scope, setScope] = useState(request.scope);
  const [format, setFormat] = useState<FormatName>('actorsCsv');
  const held = useMemo(
    () => new Map(SCOPES.map((each) => [each, inScope(explorer, each, request.selection)])),
    [explorer.history, explorer.facts, explorer.selection, request],
  );
  const ids = held.get(scope) ?? { actors: [], links: [] };
  const { data, failure } = useQuery(scope, async (signal) => ({
    scope,
    exchange: await gather(session, ids, signal),
  }));

  return (
    <Dialog title={words.export} onClose={onClose}>
      <div class="export">
        <fieldset class="export-scope">
          <legend>{own.what}</legend>
          {[...held].map(([each, { actors, links }]) =>
            each === 'SELECTION' && isNothing({ actors, links }) ? null : (
              <ChoiceRow
                key={each}
                question="export-scope"
                name={own.scopes[each]}
                hint={words.showing(words.actorCount(actors.length), words.linkCount(links.length))}
                isChosen={scope === each}
                onChoose={() => setScope(each)}
              />
            ),
          )}
        </fieldset>
        <FormatChoice format={format} onChoose={setFormat} />
        {/* The former choice, which is still there, is not what would be taken away. */}
        {data?.scope === scope ? (
          <ExportPreview format={format} exchange={data.exchange} />
        ) : (
          <Pending failure={failure} />
        )}
      </div>
    </Dialog>
  );
}
