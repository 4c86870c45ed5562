import type { ImportFormat } from '../../core/model/import-formats.ts';
import type { ImportManner, ImportRun } from '../api/imports.ts';

/** How files are to be imported, as it stands in the form: every text is there, maybe empty. */
export interface Wish {
  name: string;
  replace: boolean;
  strict: boolean;
  format: ImportFormat | null;
  encoding: string;
  sourceTitle: string;
  sourceUrl: string;
}

export const nothingWished: Wish = {
  name: '',
  replace: false,
  strict: false,
  format: null,
  encoding: '',
  sourceTitle: '',
  sourceUrl: '',
};

export function mannerOf(wish: Wish, mapping: string | null): Omit<ImportManner, 'merge'> {
  const { replace, strict, format, encoding } = wish;
  const [title, url] = [wish.sourceTitle.trim(), wish.sourceUrl.trim()];
  const source = title === '' && url === '' ? null : { title: title || url, ...(url !== '' && { url }) };
  return { replace, strict, format, mapping, source, encoding: encoding === '' ? null : encoding };
}

/** What was wished for a run that an earlier page began. */
export function wishOf({ name, replace, strict, format, encoding, source }: ImportRun): Wish {
  return {
    name,
    replace,
    strict,
    format,
    encoding: encoding ?? '',
    sourceTitle: source?.title ?? '',
    sourceUrl: source?.url ?? '',
  };
}
