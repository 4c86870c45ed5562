import { LINK_KINDS } from '../../../core/model/link-kinds.ts';
import { nameOfWay, type OpenWay } from '../../state/ways-open.ts';
import { LineMark } from '../line-mark.tsx';
import { usePreferences } from '../preferences.tsx';

interface Props {
  ways: readonly OpenWay[];
  isTicked: (way: OpenWay) => boolean;
  onTick: (ways: readonly OpenWay[], tick: boolean) => void;
}

/** Kinds and directions to tick, each with how many of its links would be new. */
export function WayTicks({ ways, isTicked, onTick }: Props) {
  const { words, lang } = usePreferences();
  return (
    <fieldset class="way-ticks">
      <legend>{words.kindsAndDirections}</legend>
      <div class="tick-all">
        <button type="button" class="link-button" onClick={() => onTick(ways, true)}>
          {words.tickAll}
        </button>
        <button type="button" class="link-button" onClick={() => onTick(ways, false)}>
          {words.tickNone}
        </button>
      </div>
      <ul>
        {ways.map((way) => (
          <li key={nameOfWay(way)}>
            <label class="way-tick">
              <input
                type="checkbox"
                checked={isTicked(way)}
                // Not `disabled`: that it is all shown can be read by whoever goes through the list by keyboard.
                {...(way.left === 0 && { 'aria-disabled': true })}
                onClick={(event) => way.left === 0 && event.preventDefault()}
                onChange={({ currentTarget }) => onTick([way], currentTarget.checked)}
              />
              <LineMark kind={way.kind} />
              <span>{LINK_KINDS[way.kind][way.direction === 'IN' ? 'in' : 'out'][lang]}</span>
              <span class="figure">
                {way.left === 0 ? words.allShown(way.count) : words.newOf(way.left, way.count)}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {ways.length === 0 && <p class="hint">{words.noLinksToFollow}</p>}
    </fieldset>
  );
}
