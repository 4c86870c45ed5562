import { kebab } from '../../core/figure/tokens.ts';
import { ACTOR_KINDS, actorKinds } from '../../core/model/actor-kinds.ts';
import { LINK_FAMILIES, type LinkFamily, linkFamilies } from '../../core/model/link-families.ts';
import { kindsOf, LINK_KINDS } from '../../core/model/link-kinds.ts';
import type { Tally } from '../state/tally.ts';
import { KindMark } from './kind-mark.tsx';
import { LegendPart } from './legend-part.tsx';
import { LineMark } from './line-mark.tsx';
import { usePreferences } from './preferences.tsx';

/** The kinds of actor that the picture has. */
export function LegendActors({ counts }: { counts: Tally }) {
  const { words, lang } = usePreferences();
  return (
    <>
      <h2 class="legend-title">
        {words.actors} <small>{words.legendHint}</small>
      </h2>
      <ul class="legend-list">
        {actorKinds.map((kind) => {
          const count = counts.actors.get(kind);
          if (!count) return null;
          return (
            <li key={kind}>
              <LegendPart
                part={{ field: 'hiddenActorKinds', values: [kind] }}
                name={ACTOR_KINDS[kind].many[lang]}
                count={count}
                mark={<KindMark kind={kind} />}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** The kinds of link that the picture has, by family. */
export function LegendLinks({ counts }: { counts: Tally }) {
  const { words } = usePreferences();
  return (
    <>
      <h2 class="legend-title">{words.links}</h2>
      {linkFamilies
        .filter((family) => counts.families.has(family))
        .map((family) => (
          <Family key={family} family={family} counts={counts} />
        ))}
    </>
  );
}

function Family({ family, counts }: { family: LinkFamily; counts: Tally }) {
  const { lang } = usePreferences();
  const kinds = kindsOf([family]).filter((kind) => counts.links.has(kind));
  const absent = kindsOf([family]).filter((kind) => !counts.links.has(kind));
  const nothing = { shown: 0, total: 0 };
  return (
    <section class="legend-family">
      <LegendPart
        part={{ field: 'hiddenKinds', values: kinds, absent }}
        name={LINK_FAMILIES[family].name[lang]}
        count={counts.families.get(family) ?? nothing}
        edge={`var(--link-${kebab(family)})`}
      />
      <ul class="legend-list">
        {kinds.map((kind) => (
          <li key={kind}>
            <LegendPart
              part={{ field: 'hiddenKinds', values: [kind] }}
              name={LINK_KINDS[kind].out[lang]}
              count={counts.links.get(kind) ?? nothing}
              mark={<LineMark kind={kind} />}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
