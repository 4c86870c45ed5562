const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The values of an attribute, in the order in which they stand in a page. */
export function attributes(page: string, name: string): string[] {
  return [...page.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    unescaped(value),
  );
}

/** Where the links of a page lead. */
export function links(page: string): string[] {
  return [...page.matchAll(/<a\s[^>]*href="([^"]*)"/g)].map(([, href = '']) => unescaped(href));
}

/** What the elements of a name hold, as text. */
export function texts(page: string, element: string): string[] {
  const found = page.matchAll(new RegExp(`<${element}(?:\\s[^>]*)?>(.*?)</${element}>`, 'gs'));
  return [...found].map(([, content = '']) => unescaped(content.replace(/<[^>]+>/g, '')));
}

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (entity, code: string | undefined, name: string) =>
    code === undefined ? (ENTITIES[name] ?? entity) : String.fromCodePoint(Number(code)),
  );
}
