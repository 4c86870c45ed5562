/** @jsxImportSource react */
import type { Failure } from '../api/request.ts';
import { explain } from '../language/explain.ts';
import { messages } from '../language/messages.ts';
import { useBench } from './bench-context.ts';

/** Why something did not come, and a way to ask again. */
export function Failed({ failure, again }: { failure: Failure; again: () => void }) {
  const { lang } = useBench();
  return (
    <div className="failed">
      <p className="warning" role="alert">
        {explain(failure, messages[lang])}
      </p>
      <button type="button" className="small-button" onClick={again}>
        {messages[lang].tryAgain}
      </button>
    </div>
  );
}
