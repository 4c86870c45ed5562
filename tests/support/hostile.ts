import fc from 'fast-check';

/** What people send who want something else to happen, by the language that it is written for. */
export const HOSTILE: Record<string, readonly string[]> = {
  SQL: [
    "'; DROP TABLE actor; --",
    "' OR '1'='1",
    '" OR ""="',
    "x') UNION SELECT body FROM view --",
    '%',
    '_',
    '?1',
  ],
  Cypher: [
    "'}) DETACH DELETE n //",
    '"}) MATCH (n) DETACH DELETE n RETURN 1 //',
    '`) MATCH (n) DETACH DELETE n //',
    '$p.ids',
    '\\',
    '\\u0027',
    'CALL db.labels()',
  ],
  Lucene: [
    '*:*',
    'a* OR b*',
    'name:[* TO *]',
    '(((',
    '"',
    'a~0.1 AND NOT b',
    '+-&&||!(){}[]^"~*?:\\/',
    'a^1000000',
  ],
  HTML: [
    '</title></script><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' autofocus onfocus=alert(1) x='",
    '<!--',
    ']]>',
    '<svg/onload=alert(1)>',
    '{{title}}',
    '$&',
  ],
  address: [
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    '//evil.example/',
    '../../etc/passwd',
  ],
  header: ['a\r\nSet-Cookie: x=1', 'a"; filename="b.exe', 'a\u0000b', 'a\u2028b', '\u202Eevil'],
  spreadsheet: [
    '=HYPERLINK("http://evil.example","x")',
    '+1+cmd|/C calc!A0',
    '-2+3',
    '@SUM(1)',
    '\t=1',
    '\uFF1D1',
  ],
  log: ['a\n{"level":60,"msg":"made up"}', '\u001b[2J\u001b[31mred', 'a\rb'],
  JavaScript: [
    '__proto__',
    'constructor',
    'toString',
    '%24{process.env}',
    'hasOwnProperty',
    '\ud800',
    '\u2029',
  ],
};

export const ALL_HOSTILE: readonly string[] = Object.values(HOSTILE).flat();

/** One of them, or one within any text; of at most so many characters. */
export function hostileText(maxLength = 200): fc.Arbitrary<string> {
  const any = fc.string({ unit: 'binary', maxLength: 20 });
  return fc
    .tuple(any, fc.constantFrom(...ALL_HOSTILE), any)
    .map(([before, hostile, after]) => `${before}${hostile}${after}`.slice(0, maxLength));
}
