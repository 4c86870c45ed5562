import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileAddress } from '../../core/report/shared.ts';
import { SNIPPETS } from '../../core/report/snippets.ts';
import { frameOf, lookAt, type Report } from './report.ts';

const MOST_OUTPUT = 64_000_000;

/** A notebook that is run and then made into a page, by Jupyter's nbconvert. */
export const notebook: Report = {
  name: 'Jupyter notebook',
  async make(workshop) {
    const { folder, shared } = workshop;
    const source = (text: string) => text.split(/(?<=\n)/);
    const cells = [
      { cell_type: 'markdown', id: 'title', metadata: {}, source: source(`# ${shared.title}`) },
      {
        cell_type: 'code',
        id: 'view',
        metadata: {},
        outputs: [],
        execution_count: null,
        source: source(SNIPPETS.jupyter(shared)),
      },
    ];
    const kernelspec = { name: 'python3', display_name: 'Python 3', language: 'python' };
    const text = JSON.stringify({ cells, metadata: { kernelspec }, nbformat: 4, nbformat_minor: 5 });
    await writeFile(join(folder, 'report.ipynb'), text);
    const jupyter = process.env.JUPYTER ?? 'jupyter';
    await run(jupyter, ['nbconvert', '--execute', '--to', 'notebook', '--inplace', 'report.ipynb'], folder);
    // The theme of the page fetches scripts from elsewhere; the basic template has what is ours alone.
    await run(jupyter, ['nbconvert', '--to', 'html', '--template', 'basic', 'report.ipynb'], folder);
    const { cells: done } = JSON.parse(await readFile(join(folder, 'report.ipynb'), 'utf8'));
    const [output] = done[1].outputs;
    if (!output?.data?.['image/png']) throw new Error('the notebook keeps no picture for paper');
    const picture = join(folder, 'page.png');
    const seen = await lookAt(workshop, `file://${join(folder, 'report.html')}`, picture, frameOf);
    return `${seen}, and a PNG of ${Math.round((output.data['image/png'].length * 3) / 4_000)} kB for paper`;
  },
};

/** A paper with the figure as vectors and its entry in the bibliography, by pdfLaTeX and BibTeX. */
export const paper: Report = {
  name: 'LaTeX document',
  async make({ folder, shared }) {
    const code = SNIPPETS.latex(shared);
    const [, file = ''] = /-o (\S+\.pdf)/.exec(code) ?? [];
    const answer = await fetch(fileAddress(shared, 'pdf'));
    await writeFile(join(folder, file), Buffer.from(await answer.arrayBuffer()));
    await writeFile(join(folder, 'sources.bib'), shared.citation);
    await writeFile(
      join(folder, 'report.tex'),
      `\\documentclass{article}
\\usepackage[T1]{fontenc}
\\usepackage{graphicx}
\\usepackage{url}
\\begin{document}
\\section*{Between two capitals}
ByteDance buys from America, is convened in Beijing and restricted by both. Who supplies it, and who says so, is in
Figure~\\ref{fig:${file.replace('.pdf', '')}}: a broken line with its sign is one that a source disputes.
${code.replace('\\begin{figure}', '\\begin{figure}[h]')}
\\bibliographystyle{plain}
\\bibliography{sources}
\\end{document}
`,
    );
    const latex = ['-interaction=nonstopmode', '-halt-on-error', 'report.tex'];
    await run('pdflatex', latex, folder);
    await run('bibtex', ['report'], folder);
    await run('pdflatex', latex, folder);
    await run('pdflatex', latex, folder);
    const log = await readFile(join(folder, 'report.log'), 'utf8');
    const warning = /LaTeX Warning: (?:Citation|Reference).*undefined/.exec(log);
    if (warning) throw new Error(warning[0]);
    const [, pages = '', bytes = ''] =
      /Output written on report\.pdf \((\d+) pages?, (\d+) bytes\)/.exec(log) ?? [];
    return `PDF of ${pages} pages, ${Math.round(Number(bytes) / 1_000)} kB, cited`;
  },
};

async function run(command: string, args: string[], folder: string): Promise<void> {
  try {
    await promisify(execFile)(command, args, { cwd: folder, maxBuffer: MOST_OUTPUT });
  } catch (error) {
    const { code, stdout = '', stderr = '' } = error as { code?: unknown; stdout?: string; stderr?: string };
    if (code === 'ENOENT') throw new Error(`${command} is not on the PATH`);
    throw new Error(`${command} failed: ${`${stderr}${stdout}`.slice(-1_500)}`);
  }
}
