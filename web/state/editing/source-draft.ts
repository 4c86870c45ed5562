import type { Source, SourceKind } from '../../../core/model/source.ts';
import { onlyFilled } from './written.ts';

/** A source as it stands in the fields of its form. */
export interface SourceDraft {
  id: string;
  title: string;
  publisher: string;
  url: string;
  date: string;
  lang: string;
  kind: SourceKind;
  checkedOn: string;
}

/** Who adds a source has read it, `today`, and most likely in the language of the page. */
export function newSource(today: string, lang: string): SourceDraft {
  return {
    id: '',
    title: '',
    publisher: '',
    url: '',
    date: '',
    lang,
    kind: 'news',
    checkedOn: today,
  };
}

export function sourceDraft(source: Source): SourceDraft {
  return { url: '', date: '', checkedOn: '', ...source };
}

export function sourceRow({ id, title, publisher, lang, kind, url, date, checkedOn }: SourceDraft): Source {
  return {
    id: id.trim(),
    title: title.trim(),
    publisher: publisher.trim(),
    lang,
    kind,
    ...onlyFilled({ url, date, checkedOn }),
  };
}
