import { X } from 'lucide';
import { Icon } from '../icon.tsx';
import { useWords } from '../preferences.tsx';
import { Combobox } from '../search/combobox.tsx';
import { useActorName } from '../use-actor-name.ts';

interface Props {
  avoid: readonly string[];
  onChange: (avoid: string[]) => void;
}

/** Actors that no path may go through, such as a hub that connects everything with everything. */
export function AvoidList({ avoid, onChange }: Props) {
  const words = useWords();
  return (
    <div class="picker avoid">
      <span class="picker-label">{words.notThrough}</span>
      <div class="avoid-list">
        {avoid.map((id) => (
          <Avoided key={id} id={id} onRemove={() => onChange(avoid.filter((other) => other !== id))} />
        ))}
        <Combobox
          id="path-avoid"
          placeholder={words.addActor}
          onChoose={(hit) => onChange([...new Set([...avoid, hit.actor.id])])}
        />
      </div>
    </div>
  );
}

function Avoided({ id, onRemove }: { id: string; onRemove: () => void }) {
  const words = useWords();
  const name = useActorName(id);
  return (
    <button type="button" class="chip" aria-label={words.remove(name)} onClick={onRemove}>
      {name}
      <Icon of={X} size={12} />
    </button>
  );
}
