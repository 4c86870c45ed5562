import type { ReadView } from './read-view.ts';

/** Where a view is, as page, as picture and as data. */
export interface ViewAddresses {
  page: string;
  embed: string;
  /** The picture or the data, by the ending of the file. */
  file: (ending: string, parameters?: string) => string;
  oembed: string;
  /** The page of the view with the data that it was saved with; null where it keeps none. */
  asSaved: string | null;
}

/** `publicUrl`: where this server is reached, without a slash at the end. */
export function addressesOf(view: ReadView, publicUrl: string): ViewAddresses {
  const id = encodeURIComponent(view.id);
  const ways = view.isAsSaved ? ['as=saved'] : [];
  const address = (path: string, ...more: string[]) => {
    const parameters = [...ways, ...more].filter((one) => one !== '').join('&');
    return `${publicUrl}${path}${parameters === '' ? '' : `?${parameters}`}`;
  };
  const page = address(`/v/${id}`);
  return {
    page,
    embed: address(`/embed/${id}`),
    file: (ending, parameters = '') => address(`/view/${id}.${ending}`, parameters),
    oembed: `${publicUrl}/oembed?url=${encodeURIComponent(page)}`,
    asSaved: view.kept === undefined ? null : asSavedPage(view, publicUrl),
  };
}

function asSavedPage({ id, mode, isAsSaved }: ReadView, publicUrl: string): string {
  const page = `${publicUrl}/v/${encodeURIComponent(id)}`;
  return mode === 'FROZEN' && !isAsSaved ? page : `${page}?as=saved`;
}
