import { ACTOR_KINDS, isActorKind } from '../../../core/model/actor-kinds.ts';
import { isLinkKind, LINK_KINDS } from '../../../core/model/link-kinds.ts';
import { isPartialDate } from '../../../core/model/partial-date.ts';
import type { EditEntry } from '../../api/edits.ts';
import { knownSources } from '../../commands/learn-sources.ts';
import { spokenDate } from '../../language/dates.ts';
import type { ValuePart } from '../../state/editing/value-parts.ts';
import { graphFacts } from '../../state/opened-view.ts';
import { useExplorer, useSession } from '../context.ts';
import { DATA_LANGUAGE } from '../data-language.ts';
import { usePreferences } from '../preferences.tsx';
import { named, sourceKindName } from './names.ts';
import { useEditingWords } from './use-editing-words.ts';

/** A part of a field as it is read; its language where it is not that of the interface. */
interface Spoken {
  text: string;
  lang?: string;
}

/** Says parts of the fields of rows in the reader's words. */
export function useSpokenPart(of: EditEntry['subjectKind']): (field: string, part: ValuePart) => Spoken {
  const { words, lang } = usePreferences();
  const own = useEditingWords();
  const session = useSession();
  const explorer = useExplorer();
  const { actors } = graphFacts(explorer);
  const nameOf = (id: string) => actors.get(id)?.names[explorer.history.present.labels] ?? id;
  /** One that is only being added has a place instead of an id. */
  const titleOf = (id: string) =>
    id.startsWith('#') ? own.newSource : (knownSources(session).get(id)?.title ?? id);

  function spokenKind(kind: string): string {
    if (of === 'ACTOR' && isActorKind(kind)) return ACTOR_KINDS[kind].one[lang];
    if (of === 'LINK' && isLinkKind(kind)) return LINK_KINDS[kind].name[lang];
    return sourceKindName(kind, words);
  }

  function spokenText(field: string, text: string): Spoken {
    if (field === 'kind') return { text: spokenKind(text) };
    if (field === 'from' || field === 'to') return { text: nameOf(text) };
    if (field === 'confidence') return { text: named(text, words.confidence) };
    if (isPartialDate(text) && DATES.includes(field)) return { text: spokenDate(text, lang) };
    return { text, lang: DATA_LANGUAGE };
  }

  function spokenObject(value: object): Spoken {
    const {
      text,
      lang: language,
      kind,
      scheme,
      source,
      stance,
      locator,
      value: amount,
      unit,
    } = strings(value);
    if (text !== undefined)
      return {
        text: `${text} (${language}, ${named(kind ?? '', own.nameKinds)})`,
        ...(language && { lang: language }),
      };
    if (scheme !== undefined) return { text: `${scheme} ${amount}` };
    if (unit !== undefined) return { text: `${amount} ${unit}` };
    if (source === undefined) return { text: JSON.stringify(value) };
    return {
      text: [`${named(stance ?? '', words.stance)}: ${titleOf(source)}`, locator].filter(Boolean).join(', '),
    };
  }

  return (field, { key, value }) => {
    if (key !== '') return { text: `${String(value)}`, lang: key };
    if (typeof value === 'string') return spokenText(field, value);
    if (typeof value === 'object' && value !== null) return spokenObject(value);
    return { text: field === 'share' ? `${String(value)} %` : String(value) };
  };
}

const DATES = ['since', 'until', 'date', 'checkedOn'];

function strings(value: object): Partial<Record<string, string>> {
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, String(part)]));
}
