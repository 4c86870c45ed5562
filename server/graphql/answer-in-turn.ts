import type { Plugin } from 'graphql-yoga';
import type { Context } from '../schema/builder.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { observeStore } from '../store/observe.ts';
import { fewAtOnce } from './few-at-once.ts';
import { goOnInTurn } from './go-on-in-turn.ts';
import type { Asker } from './guard-rate.ts';

/** Operations of one client. */
const MOST_AT_ONCE = 16;

/**
 * What a database answers to many at the same moment would be gone on with in one go, while nothing else is seen to. So of each
 * client few operations are being made at a time, and where that takes long each goes on with an answer in its turn. The
 * embedded store answers at once, and needs none of this.
 */
export function answerInTurn(store: GraphStore): Plugin<Context, Asker> {
  if (store.pool() === null) return {};
  const goOn = goOnInTurn();
  const few = fewAtOnce(MOST_AT_ONCE);
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const { contextValue } = args;
      const { client } = contextValue as unknown as Asker;
      contextValue.store = observeStore(contextValue.store, async (_, ask) => {
        const answer = await ask();
        await goOn(client);
        return answer;
      });
      setExecuteFn((given) => few(client, () => executeFn(given)));
    },
  };
}
