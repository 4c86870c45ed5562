const LONGEST = 80;

/**
 * A Content-Disposition with a file name made from any text: letters that all readers know, and the same in UTF-8 for
 * those that read RFC 6266. Nothing of the text ends the header or leaves the folder.
 */
export function disposition(way: 'inline' | 'attachment', title: string, ending: string): string {
  const name = shortened(title.replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')) || 'view';
  const plain =
    shortened(
      name
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[^A-Za-z0-9]+/g, '-'),
    ) || 'view';
  const encoded = encodeURIComponent(`${name}.${ending}`);
  return `${way}; filename="${plain}.${ending}"; filename*=UTF-8''${encoded}`;
}

function shortened(name: string): string {
  return [...name]
    .slice(0, LONGEST)
    .join('')
    .replace(/^-+|-+$/g, '');
}
