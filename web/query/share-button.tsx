/** @jsxImportSource react */
import { useGraphiQL } from '@graphiql/react';
import { Check, Share2 } from 'lucide';
import { useEffect, useState } from 'react';
import { queryAddress } from '../state/query-address.ts';
import { useBench } from './bench-context.ts';
import { Icon } from './icon.tsx';

/** How long it says what it did. */
const SAID = 6000;

type Said = 'copied' | 'long' | 'forbidden' | null;

/** Copies the address that opens this query with these variables. */
export function ShareButton() {
  const { words } = useBench();
  const [said, setSaid] = useState<Said>(null);
  const { queryEditor, variableEditor, operationName, operations } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    operationName: state.operationName,
    operations: state.operations,
  }));
  useEffect(() => {
    const timer = setTimeout(() => setSaid(null), SAID);
    return () => clearTimeout(timer);
  }, [said]);
  const share = async () => {
    const address = queryAddress({
      query: queryEditor?.getValue() ?? '',
      variables: variableEditor?.getValue() ?? '',
      operationName: (operations?.length ?? 0) > 1 ? (operationName ?? '') : '',
    });
    try {
      await navigator.clipboard.writeText(new URL(address, location.origin).href);
      setSaid(address.includes('#') ? 'long' : 'copied');
    } catch {
      setSaid('forbidden');
    }
  };
  return (
    <div className="share">
      <p className={said === 'forbidden' ? 'share-said warning' : 'share-said'} role="status">
        {said !== null && words.shared[said]}
      </p>
      <button type="button" className="text-button" onClick={() => void share()}>
        <Icon of={said === null ? Share2 : Check} />
        <span>{words.share}</span>
      </button>
    </div>
  );
}
