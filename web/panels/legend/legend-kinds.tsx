import { ACTOR_KINDS, actorKinds } from '../../../core/model/actor-kinds.ts';
import { LINK_FAMILIES, type LinkFamily, linkFamilies } from '../../../core/model/link-families.ts';
import { kindsOf, LINK_KINDS, type LinkKind } from '../../../core/model/link-kinds.ts';
import { kebab } from '../../../core/style/tokens.ts';
import type { Tally } from '../../state/tally.ts';
import { useExplorer } from '../context.ts';
import { KindMark } from '../kind-mark.tsx';
import { LineMark } from '../line-mark.tsx';
import { usePreferences } from '../preferences.tsx';
import { LegendPart } from './legend-part.tsx';

const NONE = { shown: 0, total: 0 };

/** The kinds of actor that the picture has, or hides. */
export function LegendActors({ counts }: { counts: Tally }) {
  const { words, lang } = usePreferences();
  const { hiddenActorKinds } = useExplorer().history.present;
  return (
    <>
      <h2 class="legend-title">
        {words.actors} <small>{words.legendHint}</small>
      </h2>
      <ul class="legend-list">
        {actorKinds.map((kind) => {
          const count = counts.actors.get(kind) ?? NONE;
          if (count.total === 0 && !hiddenActorKinds.includes(kind)) return null;
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

/** The kinds of link that the picture has, or hides, by family. */
export function LegendLinks({ counts }: { counts: Tally }) {
  const { words } = usePreferences();
  const { hiddenKinds } = useExplorer().history.present;
  const isListed = (kind: LinkKind) => counts.links.has(kind) || hiddenKinds.includes(kind);
  return (
    <>
      <h2 class="legend-title">{words.links}</h2>
      {linkFamilies
        .filter((family) => kindsOf([family]).some(isListed))
        .map((family) => (
          <Family key={family} family={family} counts={counts} isListed={isListed} />
        ))}
    </>
  );
}

interface FamilyProps {
  family: LinkFamily;
  counts: Tally;
  isListed: (kind: LinkKind) => boolean;
}

function Family({ family, counts, isListed }: FamilyProps) {
  const { lang } = usePreferences();
  const kinds = kindsOf([family]).filter(isListed);
  const absent = kindsOf([family]).filter((kind) => !isListed(kind));
  return (
    <section class="legend-family">
      <LegendPart
        part={{ field: 'hiddenKinds', values: kinds, absent }}
        name={LINK_FAMILIES[family].name[lang]}
        count={counts.families.get(family) ?? NONE}
        edge={`var(--link-${kebab(family)})`}
      />
      <ul class="legend-list">
        {kinds.map((kind) => (
          <li key={kind}>
            <LegendPart
              part={{ field: 'hiddenKinds', values: [kind] }}
              name={LINK_KINDS[kind].out[lang]}
              count={counts.links.get(kind) ?? NONE}
              mark={<LineMark kind={kind} />}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
