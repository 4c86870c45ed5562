import type { ImportFormat } from '../../core/model/import-formats.ts';
import type { ImportOptions, ImportRun } from '../api/imports.ts';

/** How files are to be imported, as it stands in the form: every text is there, maybe empty. */
export interface FormOptions {
  name: string;
  replace: boolean;
  strict: boolean;
  format: ImportFormat | null;
  encoding: string;
  sourceTitle: string;
  sourceUrl: string;
}

export const noOptions: FormOptions = {
  name: '',
  replace: false,
  strict: false,
  format: null,
  encoding: '',
  sourceTitle: '',
  sourceUrl: '',
};

export function optionsIn(form: FormOptions, mapping: string | null): Omit<ImportOptions, 'merge'> {
  const { replace, strict, format, encoding } = form;
  const [title, url] = [form.sourceTitle.trim(), form.sourceUrl.trim()];
  const source = title === '' && url === '' ? null : { title: title || url, ...(url !== '' && { url }) };
  return { replace, strict, format, mapping, source, encoding: encoding === '' ? null : encoding };
}

/** Those of a run that an earlier page began. */
export function optionsOf({ name, replace, strict, format, encoding, source }: ImportRun): FormOptions {
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
