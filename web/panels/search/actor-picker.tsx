import { X } from 'lucide';
import { useRef } from 'preact/hooks';
import { useExplorer } from '../context.ts';
import { focusAnew } from '../focus.ts';
import { Icon } from '../icon.tsx';
import { KindMark } from '../kind-mark.tsx';
import { useWords } from '../preferences.tsx';
import { useActorName } from '../use-actor-name.ts';
import { Combobox } from './combobox.tsx';

interface Props {
  id: string;
  label: string;
  chosen: string | null;
  onChoose: (actor: string | null) => void;
  /** The id of what says that something is wrong with it. */
  problem?: string | undefined;
}

/** A place for one actor: a search field until somebody stands in it. */
export function ActorPicker({ id, label, chosen, onChoose, problem }: Props) {
  const words = useWords();
  const { facts } = useExplorer();
  const name = useActorName(chosen);
  const actor = chosen === null ? undefined : facts.actors.get(chosen);
  const place = useRef<HTMLDivElement>(null);

  /** The field and who stands in it take turns, and the keys would go with the one that leaves. */
  function choose(next: string | null): void {
    onChoose(next);
    focusAnew(place);
  }

  return (
    <div class="picker" ref={place}>
      <span class="picker-label" id={`${id}-label`}>
        {label}
      </span>
      {chosen === null ? (
        <Combobox
          id={id}
          placeholder={words.chooseActor}
          onChoose={(hit) => choose(hit.actor.id)}
          problem={problem}
        />
      ) : (
        <div class="picked">
          {actor && <KindMark kind={actor.kind} />}
          <span>{name}</span>
          <button
            type="button"
            class="icon-button"
            title={words.change}
            aria-label={`${label}: ${words.change}`}
            onClick={() => choose(null)}
          >
            <Icon of={X} size={14} />
          </button>
        </div>
      )}
    </div>
  );
}
