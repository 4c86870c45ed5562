import type { DatedPicture } from '../../core/exchange/on-day.ts';

/** The element of a page that holds its data itself. */
const DATA_ELEMENT = 'picture-data';

/** The picture's data: in the page itself, or where it says. Throws where neither can be read. */
export async function pictureData(from: string | undefined): Promise<DatedPicture> {
  const text = from === undefined ? document.getElementById(DATA_ELEMENT)?.textContent : await fetched(from);
  return JSON.parse(text ?? '');
}

async function fetched(address: string): Promise<string> {
  const answer = await fetch(address, { credentials: 'omit' });
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
  return answer.text();
}
