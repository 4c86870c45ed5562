import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { escaped } from '../../core/exchange/xml.ts';
import type { Shared } from '../../core/report/shared.ts';
import { SNIPPETS } from '../../core/report/snippets.ts';
import { frameOf, lookAt, picturesOf, type Report, type Workshop } from './report.ts';
import { serveFolder } from './serve-folder.ts';

const WORDS = 'Who supplies ByteDance, who convenes it and who restricts it is best seen in one picture.';

/** A page from disk with the frame. */
export const plainPage: Report = {
  name: 'plain HTML page',
  async make(workshop) {
    const file = join(workshop.folder, 'index.html');
    await writeFile(file, page(workshop.shared.title, SNIPPETS.iframe(workshop.shared)));
    return lookAt(workshop, `file://${file}`, join(workshop.folder, 'page.png'), frameOf);
  },
};

/** A page of another origin with the element, whose policy allows our scripts, frames and pictures and nothing else. */
export const strictPage: Report = {
  name: 'page of another origin under a strict policy',
  async make(workshop) {
    const { publicUrl, title } = workshop.shared;
    const policy = `default-src 'none'; script-src ${publicUrl}; frame-src ${publicUrl}; img-src ${publicUrl} data:`;
    await writeFile(join(workshop.folder, 'index.html'), page(title, SNIPPETS.element(workshop.shared)));
    return onSite(workshop, policy, async (one) => `${await frameOf(one)}, by the element`);
  },
};

/** A page made from Markdown, which knows pictures and links alone. */
export const markdownPage: Report = {
  name: 'Markdown site',
  async make(workshop) {
    const text = `# ${workshop.shared.title}\n\n${WORDS}\n\n${SNIPPETS.markdown(workshop.shared)}\n`;
    await writeFile(join(workshop.folder, 'page.md'), text);
    const body = new MarkdownIt().render(text);
    await writeFile(join(workshop.folder, 'index.html'), page(workshop.shared.title, body));
    return onSite(workshop, undefined, async (one) => {
      const alt = await one.getByRole('img').first().getAttribute('alt');
      if (alt !== workshop.shared.altText) throw new Error(`the picture is described as ${alt}`);
      return `${await picturesOf(one)}, described`;
    });
  },
};

async function onSite(
  workshop: Workshop,
  policy: string | undefined,
  look: Parameters<typeof lookAt>[3],
): Promise<string> {
  const site = await serveFolder(workshop.folder, policy);
  try {
    return await lookAt(workshop, `${site.url}/index.html`, join(workshop.folder, 'page.png'), look);
  } finally {
    site.stop();
  }
}

function page(title: Shared['title'], body: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>${escaped(title)}</title>
<h1>${escaped(title)}</h1>
<p>${WORDS}</p>
${body}
</html>
`;
}
