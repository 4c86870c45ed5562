import { USUAL_LOOK } from '../../core/figure/look.ts';
import { USUAL_EMBED } from '../../core/report/embed-look.ts';
import type { Shared } from '../../core/report/shared.ts';

/** A frozen view, as a report should cite. */
export async function saveReportView(publicUrl: string): Promise<Shared> {
  const query = `mutation($input: SaveViewInput!) {
    saveView(input: $input) { id title altText citation(style: BIBTEX) } }`;
  const actors = [
    'bytedance',
    'nvidia',
    'tsmc',
    'h20',
    'h200',
    'huawei',
    'china',
    'miit',
    'bis',
    'united-states',
  ];
  const input = {
    title: 'ByteDance between Beijing & Washington',
    note: 'Who supplies it, who convenes it, who restricts it.',
    mode: 'FROZEN',
    author: 'Rossi, Maria',
    state: { actors: actors.map((id) => ({ id })) },
  };
  const answer = await fetch(`${publicUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { saveView: view } = (await answer.json()).data;
  return { publicUrl, ...view, look: USUAL_LOOK, embedLook: USUAL_EMBED, height: 700 };
}
