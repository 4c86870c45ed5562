import { type Look, lookParameters } from '../figure/look.ts';
import { type EmbedLook, embedParameters } from './embed-look.ts';

/** A saved view as it goes into a report. */
export interface Shared {
  /** Where the server is reached from outside, without a slash at the end. */
  publicUrl: string;
  id: string;
  title: string;
  /** The picture in words. */
  altText: string;
  look: Look;
  embedLook: EmbedLook;
  /** Of the frame before it has told its own, in CSS pixels. */
  height: number;
  /** As BibTeX. */
  citation: string;
}

type Addressed = Pick<Shared, 'publicUrl' | 'id'>;

export type PictureEnding = 'svg' | 'png' | 'pdf' | 'csv' | 'json' | 'html';

/** The page of the view in the explorer. */
export function pageAddress({ publicUrl, id }: Addressed): string {
  return `${publicUrl}/v/${encodeURIComponent(id)}`;
}

/** The view as a picture or as data. `more`: parameters besides those of the look. */
export function pictureAddress(
  { publicUrl, id, look }: Addressed & Pick<Shared, 'look'>,
  ending: PictureEnding,
  more: Record<string, string> = {},
): string {
  const parameters = lookParameters(look);
  for (const [name, value] of Object.entries(more)) parameters.set(name, value);
  return withParameters(`${publicUrl}/view/${encodeURIComponent(id)}.${ending}`, parameters);
}

/** The page for a frame. */
export function frameAddress({ publicUrl, id, embedLook }: Addressed & Pick<Shared, 'embedLook'>): string {
  return withParameters(`${publicUrl}/embed/${encodeURIComponent(id)}`, embedParameters(embedLook));
}

/** Where those who are given an address ask how to embed it. */
export function oembedAddress(shared: Addressed): string {
  return `${shared.publicUrl}/oembed?${new URLSearchParams({ url: pageAddress(shared), format: 'json' })}`;
}

function withParameters(address: string, parameters: URLSearchParams): string {
  return parameters.size === 0 ? address : `${address}?${parameters}`;
}
