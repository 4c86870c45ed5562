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

/** What of it is in every address. */
export type Addressed = Pick<Shared, 'publicUrl' | 'id' | 'embedLook'>;

export type FileEnding = 'svg' | 'png' | 'pdf' | 'html' | 'csv' | 'json';

/** The page of the view in the explorer. */
export function pageAddress(shared: Addressed): string {
  return withParameters(`${shared.publicUrl}/v/${encodeURIComponent(shared.id)}`, asSaved(shared));
}

/** The view as a picture or as data. `more`: parameters besides those of the look. */
export function fileAddress(
  shared: Addressed & Pick<Shared, 'look'>,
  ending: FileEnding,
  more: Record<string, string> = {},
): string {
  // The page in one file is the frame's, and looks as that does.
  const look = ending === 'html' ? embedParameters(shared.embedLook) : lookParameters(shared.look);
  const parameters = { ...Object.fromEntries(look), ...asSaved(shared), ...more };
  return withParameters(`${shared.publicUrl}/view/${encodeURIComponent(shared.id)}.${ending}`, parameters);
}

/** The page for a frame. */
export function frameAddress({ publicUrl, id, embedLook }: Addressed): string {
  const parameters = Object.fromEntries(embedParameters(embedLook));
  return withParameters(`${publicUrl}/embed/${encodeURIComponent(id)}`, parameters);
}

/** Where those who are given an address ask how to embed it. */
export function oembedAddress(shared: Addressed): string {
  return withParameters(`${shared.publicUrl}/oembed`, { url: pageAddress(shared), format: 'json' });
}

function asSaved({ embedLook }: Addressed): Record<string, string> {
  return embedLook.asSaved ? { as: 'saved' } : {};
}

function withParameters(address: string, parameters: Record<string, string>): string {
  const query = new URLSearchParams(parameters).toString();
  return query === '' ? address : `${address}?${query}`;
}
