import type { Questions } from './question.ts';

/** Reads the questions when they are first asked for, and once; a failure is not kept. */
export function keptQuestions(read: Questions): Questions {
  let kept: ReturnType<Questions> | null = null;
  return async () => {
    kept ??= read();
    try {
      return await kept;
    } catch (error) {
      kept = null;
      throw error;
    }
  };
}
