import type { ViewMode } from '../../core/view/state.ts';
import { dataOf, type testApp } from './ask.ts';

interface Input {
  title: string;
  note?: string;
  mode?: ViewMode;
  author?: string;
  keepsData?: boolean;
  state: object;
}

/** Saves a view through the API and gives its id. */
export async function savedView(app: ReturnType<typeof testApp>, input: Input): Promise<string> {
  const query = 'mutation($input: SaveViewInput!) { saveView(input: $input) { id } }';
  const { saveView } = (await dataOf(app, query, { input })) as unknown as { saveView: { id: string } };
  return saveView.id;
}

/** All of an answer. */
export async function bytesOf(answer: Response): Promise<Buffer> {
  return Buffer.from(await answer.arrayBuffer());
}
