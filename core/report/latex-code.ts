import { bibtexKey, escapeTex } from '../exchange/citation.ts';
import { fileAddress, type Shared } from './shared.ts';

/** A figure with the PDF, which TeX does not fetch by itself, and its entry for the bibliography. */
export function latexCode(shared: Shared): string {
  const key = keyOf(shared);
  const file = `${key}.pdf`;
  return [
    '% The picture, fetched once:',
    `%   curl -o ${file} "${fileAddress(shared, 'pdf')}"`,
    '\\begin{figure}',
    '  \\centering',
    `  \\includegraphics[width=\\linewidth,alt={${escapeTex(shared.altText)}}]{${file}}`,
    `  \\caption{${escapeTex(shared.title)}~\\cite{${key}}}`,
    `  \\label{fig:${key}}`,
    '\\end{figure}',
    '% Needs \\usepackage{graphicx}. For the bibliography:',
    ...shared.citation.split('\n').map((line) => `% ${line}`),
  ].join('\n');
}

/** As the citation is called, so that it is found. */
function keyOf({ citation, id }: Shared): string {
  return /^@\w+\{([^,\s]+),/.exec(citation)?.[1] ?? bibtexKey(`chokepoint-${id}`);
}
