import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { GraphCanvas } from '../canvas/graph-canvas.ts';
import type { Session } from '../commands/session.ts';
import type { Explorer } from '../state/explorer.ts';

/** Holds the drawing once its code has been fetched. */
export interface CanvasHandle {
  current: GraphCanvas | null;
}

interface Workshop {
  session: Session;
  canvas: CanvasHandle;
}

export const WorkshopContext = createContext<Workshop | null>(null);

export function useWorkshop(): Workshop {
  const workshop = useContext(WorkshopContext);
  if (!workshop) throw new Error('This component stands outside the explorer.');
  return workshop;
}

export function useSession(): Session {
  return useWorkshop().session;
}

/** The state, now and after every change. */
export function useExplorer(): Explorer {
  const session = useSession();
  const [explorer, setExplorer] = useState(session.get);
  useEffect(() => {
    const update = () => setExplorer(session.get());
    // Something may have happened between the first drawing and now.
    update();
    return session.subscribe(update);
  }, [session]);
  return explorer;
}
