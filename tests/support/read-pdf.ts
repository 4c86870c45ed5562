import { extractLinks, extractText, getDocumentProxy, getMeta } from 'unpdf';

export interface ReadPdf {
  pages: number;
  /** Points. */
  width: number;
  height: number;
  text: string;
  links: string[];
  info: Record<string, unknown>;
}

/** A PDF as another program reads it. Throws where it is none. */
export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
  const [{ text }, { links }, { info }] = await Promise.all([
    extractText(document, { mergePages: true }),
    extractLinks(document),
    getMeta(document),
  ]);
  return { pages: document.numPages, width, height, text, links, info };
}
