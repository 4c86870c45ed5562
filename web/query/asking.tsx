/** @jsxImportSource react */
import { HeaderEditor, QueryEditor, useGraphiQLActions, VariableEditor } from '@graphiql/react';
import { Copy, WandSparkles } from 'lucide';
import { useState } from 'react';
import { useBench } from './bench-context.ts';
import { IconButton } from './icon.tsx';
import { OperationChoice } from './operation-choice.tsx';
import { PriceTag } from './price-tag.tsx';
import { RunButton } from './run-button.tsx';
import { TabList } from './tab-list.tsx';

const TOOLS = ['variables', 'headers'] as const;

/** The question: run button and price, the query, its variables and headers. */
export function Asking() {
  const { words } = useBench();
  const { prettifyEditors, copyQuery } = useGraphiQLActions();
  const [tool, setTool] = useState<(typeof TOOLS)[number]>('variables');
  return (
    <section className="graphiql-container asking" aria-label={words.question}>
      <div className="asking-bar">
        <RunButton />
        <OperationChoice />
        <PriceTag />
        <IconButton of={WandSparkles} label={words.prettify} onClick={() => void prettifyEditors()} />
        <IconButton of={Copy} label={words.copyQuery} onClick={() => void copyQuery()} />
      </div>
      <div className="asking-query">
        <QueryEditor role="group" aria-label={words.enterQuery} />
      </div>
      <TabList
        label={words.tools}
        panel="asking-tool"
        tabs={TOOLS}
        names={words.toolNames}
        chosen={tool}
        onChoose={setTool}
      />
      <div className="asking-tool" id="asking-tool" role="tabpanel" aria-labelledby={`asking-tool-${tool}`}>
        <VariableEditor
          className={tool === 'variables' ? '' : 'hidden'}
          role="group"
          aria-label={words.enterVariables}
        />
        <HeaderEditor
          className={tool === 'headers' ? '' : 'hidden'}
          role="group"
          aria-label={words.enterHeaders}
        />
      </div>
    </section>
  );
}
