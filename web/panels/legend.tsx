import { kebab } from '../../core/figure/tokens.ts';
import { ACTOR_KINDS, type ActorKind, actorKinds } from '../../core/model/actor-kinds.ts';
import { LINK_FAMILIES, type LinkFamily, linkFamilies } from '../../core/model/link-families.ts';
import { kindsOf, LINK_KINDS, type LinkKind } from '../../core/model/link-kinds.ts';
import { grouped } from '../language/en.ts';
import { toggled } from '../state/picture.ts';
import type { Shown } from '../state/shown.ts';
import { type Count, tally } from '../state/tally.ts';
import { useExplorer, useSession } from './context.ts';
import { DifferenceLegend } from './difference-legend.tsx';
import { KindMark } from './kind-mark.tsx';
import { LegendMarks } from './legend-marks.tsx';
import { LegendRow } from './legend-row.tsx';
import { LineMark } from './line-mark.tsx';
import { usePreferences } from './preferences.tsx';

/** The legend is the filter: a click on a kind hides or shows it. */
export function Legend({ shown }: { shown: Shown }) {
  const { words, lang } = usePreferences();
  const session = useSession();
  const { hiddenActorKinds } = useExplorer().history.present;
  const counts = tally(shown);
  return (
    <>
      <DifferenceLegend shown={shown} />
      <h2 class="legend-title">
        {words.actors} <small>{words.legendHint}</small>
      </h2>
      <ul class="legend-list">
        {actorKinds.map((kind: ActorKind) => {
          const count = counts.actors.get(kind);
          if (!count) return null;
          const hidden = hiddenActorKinds.includes(kind);
          return (
            <LegendRow
              key={kind}
              mark={<KindMark kind={kind} />}
              name={ACTOR_KINDS[kind].many[lang]}
              count={count}
              hidden={hidden}
              onToggle={() =>
                session.dispatch({
                  type: 'filter',
                  change: { hiddenActorKinds: toggled(hiddenActorKinds, [kind], !hidden) },
                })
              }
            />
          );
        })}
      </ul>
      <h2 class="legend-title">{words.links}</h2>
      {linkFamilies.map((family: LinkFamily) => {
        const count = counts.families.get(family);
        return count && <Family key={family} family={family} count={count} kinds={counts.links} />;
      })}
      <LegendMarks shown={shown} />
    </>
  );
}

interface FamilyProps {
  family: LinkFamily;
  count: Count;
  kinds: ReadonlyMap<LinkKind, Count>;
}

function Family({ family, count, kinds }: FamilyProps) {
  const { lang, words } = usePreferences();
  const session = useSession();
  const { hiddenKinds } = useExplorer().history.present;
  const own = kindsOf([family]);
  const hidden = own.every((kind) => hiddenKinds.includes(kind) || !kinds.has(kind));
  const toggle = (some: readonly LinkKind[], hide: boolean) =>
    session.dispatch({ type: 'filter', change: { hiddenKinds: toggled(hiddenKinds, some, hide) } });
  const name = LINK_FAMILIES[family].name[lang];
  return (
    <section class="legend-family">
      <button
        type="button"
        class="legend-family-name"
        aria-pressed={!hidden}
        title={(hidden ? words.show : words.hide)(name)}
        style={{ borderColor: `var(--link-${kebab(family)})` }}
        onClick={() => toggle(own, !hidden)}
      >
        <span>{name}</span> <span class="figure">{grouped(count.shown)}</span>
      </button>
      <ul class="legend-list">
        {own.map((kind) => {
          const kindCount = kinds.get(kind);
          if (!kindCount) return null;
          const isHidden = hiddenKinds.includes(kind);
          return (
            <LegendRow
              key={kind}
              mark={<LineMark kind={kind} />}
              name={LINK_KINDS[kind].out[lang]}
              count={kindCount}
              hidden={isHidden}
              onToggle={() => toggle([kind], !isHidden)}
            />
          );
        })}
      </ul>
    </section>
  );
}
