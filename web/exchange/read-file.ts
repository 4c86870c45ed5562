import { readPictureJson } from '../../core/exchange/read-json.ts';
import { UnreadableFile } from '../../core/exchange/unreadable-file.ts';
import { emptyView } from '../../core/view/address.ts';
import type { ViewState } from '../../core/view/state.ts';
import { readGraphFile } from './read-graph-file.ts';

/** Ten times what the largest picture comes to. */
const MOST_BYTES = 20_000_000;

export interface ReadPicture {
  state: ViewState;
  /** Everything that makes the picture; false: only its actors and where they stand. */
  isWhole: boolean;
}

/** The picture in a file that the explorer exported, as JSON, GraphML or GEXF. Throws UnreadableFile. */
export async function readPictureFile(file: File): Promise<ReadPicture> {
  if (file.size > MOST_BYTES) throw new UnreadableFile({ type: 'tooLarge' });
  const text = await file.text().catch(() => {
    // A folder, or gone in the meantime.
    throw new UnreadableFile({ type: 'notOurs' });
  });
  const [first] = text.trimStart();
  if (first === '{') return { state: readPictureJson(text), isWhole: true };
  if (first === '<') return { state: { ...emptyView(), actors: readGraphFile(text) }, isWhole: false };
  throw new UnreadableFile({ type: 'notOurs' });
}
