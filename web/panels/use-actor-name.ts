import { useEffect } from 'preact/hooks';
import { learnKnown } from '../commands/learn.ts';
import { useExplorer, useSession } from './context.ts';

/** The name of any actor in the language of labels; its id until the name is known, or where no actor has it. */
export function useActorName(id: string | null): string {
  const session = useSession();
  const { facts, history } = useExplorer();
  const actor = id === null ? undefined : facts.actors.get(id);
  useEffect(() => {
    if (id === null || actor) return;
    void session.work(async (signal) => {
      await learnKnown(session, [id], signal);
    });
  }, [id, actor, session]);
  return actor?.names[history.present.labels] ?? id ?? '';
}
