import { X } from 'lucide';
import { Combobox } from './combobox.tsx';
import { useExplorer } from './context.ts';
import { Icon } from './icon.tsx';
import { KindMark } from './kind-mark.tsx';
import { useWords } from './preferences.tsx';
import { useActorName } from './use-actor-name.ts';

interface Props {
  id: string;
  label: string;
  chosen: string | null;
  onChoose: (actor: string | null) => void;
}

/** A place for one actor: a search field until somebody stands in it. */
export function ActorPicker({ id, label, chosen, onChoose }: Props) {
  const words = useWords();
  const { facts } = useExplorer();
  const name = useActorName(chosen);
  const actor = chosen === null ? undefined : facts.actors.get(chosen);
  return (
    <div class="picker">
      <span class="picker-label" id={`${id}-label`}>
        {label}
      </span>
      {chosen === null ? (
        <Combobox id={id} placeholder={words.chooseActor} onChoose={(hit) => onChoose(hit.actor.id)} />
      ) : (
        <div class="picked">
          {actor && <KindMark kind={actor.kind} />}
          <span>{name}</span>
          <button
            type="button"
            class="icon-button"
            title={words.change}
            aria-label={`${label}: ${words.change}`}
            onClick={() => onChoose(null)}
          >
            <Icon of={X} size={14} />
          </button>
        </div>
      )}
    </div>
  );
}
