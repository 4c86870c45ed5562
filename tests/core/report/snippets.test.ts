import { describe, expect, test } from '@jest/globals';
import { cite } from '../../../core/exchange/citation.ts';
import { USUAL_LOOK } from '../../../core/figure/look.ts';
import { USUAL_EMBED } from '../../../core/report/embed-look.ts';
import type { Shared } from '../../../core/report/shared.ts';
import { SNIPPETS } from '../../../core/report/snippets.ts';
import { NASTY } from '../../support/exchange.ts';
import { attributes } from '../../support/html.ts';

const HOSTILE: [string, string][] = [
  ['quotes', 'Who supplies "Lito" & \'co\'?'],
  ['backticks', '`code` ``more`` ```fence```'],
  ['markup', '</script><script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['signs of TeX', '$x$ 100 % #1 a_b {c} ~d ^e \\f \\'],
  ['brackets', '](http://evil.test) ![x](y) [z] {{< include secret >}} {{ liquid }}'],
  ['marks of Markdown', '*bold* _it_ ~~no~~ | cell | @cite :::'],
  ['lines', 'two\nlines\r\n\r\n::: {.x}\n```\n\tand a tab'],
  ['scripts that run both ways', 'شركة أحمد \u202Eمقلوب 字节跳动'],
  ['500 letters', 'word '.repeat(100)],
  ['all that is nasty', NASTY],
];

function shared(change: Partial<Shared> = {}): Shared {
  const title = change.title ?? 'Who supplies Lito';
  return {
    publicUrl: 'https://graph.test',
    id: 'x7k2',
    title,
    altText: `${title}: 12 actors`,
    look: USUAL_LOOK,
    embedLook: USUAL_EMBED,
    height: 480,
    citation: cite(
      { key: 'chokepoint-x7k2', authors: [{ literal: 'Chokepoint' }], title, type: 'webpage' },
      'BIBTEX',
    ),
    ...change,
  };
}

function onOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** What Markdown reads between a beginning and an unescaped end, and what follows. */
function read(markdown: string, end: string): { text: string; active: string[]; rest: string } {
  const active: string[] = [];
  let text = '';
  for (let at = 0; at < markdown.length; at++) {
    const sign = markdown[at] ?? '';
    if (sign === end) return { text, active, rest: markdown.slice(at + 1) };
    if (sign === '\\') at++;
    else if ('`*_{}[]<>&$~|^@'.includes(sign)) active.push(sign);
    text += markdown[at];
  }
  throw new Error(`no ${end} in ${markdown}`);
}

describe('a view in HTML', () => {
  test.each(HOSTILE)('says a title of %s and no more', (_, title) => {
    const frame = SNIPPETS.iframe(shared({ title }));
    expect(attributes(frame, 'title')).toEqual([title.replaceAll('\u0000', '')]);
    expect(frame.match(/[<>]/g)).toEqual(['<', '>', '<', '>']);

    const image = SNIPPETS.htmlImage(shared({ title }));
    expect(attributes(image, 'alt')).toEqual([`${title}: 12 actors`]);
    expect(image.match(/<\/?\w+/g)).toEqual(['<a', '<img', '</a']);

    const element = SNIPPETS.element(shared({ title }));
    expect(attributes(element, 'title')).toEqual([title.replaceAll('\u0000', '')]);
    expect(element.match(/<\/?[\w-]+/g)).toEqual([
      ...['<chokepoint-graph', '<a', '<img', '</a', '</chokepoint-graph'],
      ...['<script', '</script'],
    ]);
  });

  test('has the look that was chosen, the frame its own', () => {
    const embedLook = { ...USUAL_EMBED, theme: 'dark', language: 'IT', legend: false } as const;
    const look = { ...USUAL_LOOK, width: 1200, theme: 'print', language: 'IT' } as const;
    const code = SNIPPETS.element(shared({ embedLook, look }));
    expect(SNIPPETS.iframe(shared({ embedLook, look }))).toBe(
      '<iframe src="https://graph.test/embed/x7k2?theme=dark&amp;lang=it&amp;legend=0" title="Who supplies Lito" ' +
        'width="100%" height="480" frameborder="0" loading="lazy"></iframe>',
    );
    expect(code).toContain(
      '<chokepoint-graph view="x7k2" title="Who supplies Lito" theme="dark" lang="it" legend="0" height="480">',
    );
    expect(attributes(code, 'src')).toEqual([
      'https://graph.test/view/x7k2.svg?w=1200&theme=print&lang=it',
      'https://graph.test/embed.js',
    ]);
    expect(code).toContain('<script async src=');
  });

  test('has no style and no script of its own, which strict policies refuse', () => {
    for (const name of ['iframe', 'element', 'htmlImage'] as const)
      expect(SNIPPETS[name](shared())).not.toMatch(/style=|\bon\w+=|<script>/);
  });
});

describe('a view in Markdown', () => {
  test.each(HOSTILE)('is one image with a title of %s', (_, title) => {
    const code = SNIPPETS.markdown(shared({ title }));
    expect(code.startsWith('[![')).toBe(true);
    const alt = read(code.slice(3), ']');
    expect(alt.text).toBe(onOneLine(`${title}: 12 actors`));
    expect(alt.active).toEqual([]);
    expect(alt.rest).toBe('(https://graph.test/view/x7k2.svg)](https://graph.test/v/x7k2)');
  });

  test.each(HOSTILE)('is an element and a figure with a title of %s in Quarto', (_, title) => {
    const code = SNIPPETS.quarto(shared({ title }));
    const lines = code.split('\n');
    expect(lines.filter((line) => line.startsWith(':::'))).toEqual([
      ...['::: {.content-visible when-format="html"}', ':::'],
      ...['::: {.content-visible unless-format="html"}', ':::'],
    ]);
    expect(lines.filter((line) => /^\s*```/.test(line))).toEqual(['```{=html}', '```']);
    expect(code).not.toMatch(/\{\{<|\{\{ /);
    const caption = read((lines.find((line) => line.startsWith('![')) ?? '').slice(2), ']');
    expect(caption.text).toBe(onOneLine(title));
    expect(caption.active).toEqual([]);
    const [, address, quoted = ''] = /^\((\S+)\)\{fig-alt="(.*)$/.exec(caption.rest) ?? [];
    expect(address).toBe('https://graph.test/view/x7k2.png?scale=2');
    const alt = read(quoted, '"');
    expect(alt.text).toBe(onOneLine(`${title}: 12 actors`));
    expect(alt.rest).toBe('}');
  });
});

describe('a view in LaTeX', () => {
  test.each(HOSTILE)('is well formed with a title of %s', (_, title) => {
    const code = SNIPPETS.latex(shared({ title }));
    const set = code.split('\n').filter((line) => !line.startsWith('%'));
    expect(set).toHaveLength(6);
    const commands = /\\(text(backslash|asciitilde|asciicircum|braceleft|braceright))\{\}|\\[$&#%_]/g;
    for (const line of set.slice(2, 4)) {
      const braces = line.replace(commands, '');
      expect(braces).not.toMatch(/[$&#%_^]/);
      expect(braces.match(/\\\w+/g)).toEqual(
        line.includes('caption') ? ['\\caption', '\\cite'] : ['\\includegraphics', '\\linewidth'],
      );
      expect(braces.split('{')).toHaveLength(braces.split('}').length);
    }
  });

  test('says where the PDF is and cites the view by the key of its entry', () => {
    const code = SNIPPETS.latex(shared({ look: { ...USUAL_LOOK, theme: 'print' } }));
    expect(code).toContain(
      '%   curl -o chokepoint-x7k2.pdf "https://graph.test/view/x7k2.pdf?theme=print"\n',
    );
    expect(code).toContain('{chokepoint-x7k2.pdf}\n  \\caption{Who supplies Lito~\\cite{chokepoint-x7k2}}\n');
    expect(code).toContain('\n% @misc{chokepoint-x7k2,\n');
    expect(SNIPPETS.latex(shared({ citation: '' }))).toContain('\\cite{chokepoint-x7k2}');
  });
});

test.each(HOSTILE)('a cell of Jupyter keeps a title of %s as text', (_, title) => {
  const code = SNIPPETS.jupyter(shared({ title }));
  const literals = [...code.matchAll(/"(?:[^"\\\n]|\\.)*"/g)].map(([text]) => JSON.parse(text) as string);
  expect(literals).toContain(`${title}: 12 actors`);
  expect(literals).toContain(SNIPPETS.iframe(shared({ title })));
  expect(literals).toContain('https://graph.test/view/x7k2.png?scale=2');
  expect(code.split('\n')).toHaveLength(SNIPPETS.jupyter(shared()).split('\n').length);
});

test('a live view as it was saved is that everywhere', () => {
  const given = shared({ embedLook: { ...USUAL_EMBED, asSaved: true } });
  expect(SNIPPETS.oembed(given)).toContain('%3Fas%3Dsaved');
  for (const name of ['iframe', 'element', 'htmlImage', 'markdown', 'latex', 'quarto', 'jupyter'] as const)
    expect(SNIPPETS[name](given)).toContain('as=saved');
});

test('who asks by oEmbed is given the address of the view', () => {
  const address = new URL(SNIPPETS.oembed(shared()));
  expect(address.origin + address.pathname).toBe('https://graph.test/oembed');
  expect(address.searchParams.get('url')).toBe('https://graph.test/v/x7k2');
  expect(address.searchParams.get('format')).toBe('json');
});

test('an id stays in its place in an address', () => {
  const id = 'a"b/../c?d#e';
  for (const snippet of Object.values(SNIPPETS))
    for (const [address] of snippet(shared({ id })).matchAll(/https:\/\/graph\.test[^")\s]+/g))
      expect(address).toMatch(/\/(v|view|embed)\/a%22b%2F\.\.%2Fc%3Fd%23e|embed\.js|oembed\?url=/);
});
