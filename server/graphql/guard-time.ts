import type { Plugin } from 'graphql-yoga';
import { timedOut } from '../errors.ts';

/** Answers TIMEOUT where an operation takes longer than it may, whatever it waits for. */
export function guardTime(milliseconds: number): Plugin {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async (args) => {
        let timer: NodeJS.Timeout | undefined;
        const deadline = new Promise((resolve) => {
          timer = setTimeout(() => resolve({ errors: [timedOut(milliseconds)] }), milliseconds);
        });
        try {
          return await Promise.race([executeFn(args), deadline]);
        } finally {
          clearTimeout(timer);
        }
      });
    },
  };
}
