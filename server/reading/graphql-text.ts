import { Lexer, Source, type Token, TokenKind } from 'graphql';
import { html } from 'hono/html';
import type { Markup } from '../http/page.ts';

const KEYWORDS = new Set(['query', 'mutation', 'subscription', 'fragment', 'on']);
const LITERALS = new Set<string>([TokenKind.STRING, TokenKind.BLOCK_STRING]);
const NUMBERS = new Set<string>([TokenKind.INT, TokenKind.FLOAT]);

/** A GraphQL document in a block, its words marked by what they are. The document must have been parsed before. */
export function graphqlText(document: string): Markup {
  const lexer = new Lexer(new Source(document));
  const parts: (Markup | string)[] = [];
  let end = 0;
  let depth = 0;
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
    // Comments are tokens that the lexer passes over; they stand in what lies between.
    parts.push(document.slice(end, token.start));
    const text = document.slice(token.start, token.end);
    const kind = kindOf(token, depth);
    parts.push(kind === null ? text : html`<span class="${kind}">${text}</span>`);
    if (token.kind === TokenKind.BRACE_L) depth += 1;
    if (token.kind === TokenKind.BRACE_R) depth -= 1;
    end = token.end;
  }
  return html`<pre class="graphql" tabindex="0"><code>${parts}${document.slice(end).trimEnd()}</code></pre>`;
}

function kindOf({ kind, value, prev }: Token, depth: number): string | null {
  if (LITERALS.has(kind)) return 'token-text';
  if (NUMBERS.has(kind)) return 'token-number';
  if (kind === TokenKind.DOLLAR || prev?.kind === TokenKind.DOLLAR) return 'token-variable';
  if (kind !== TokenKind.NAME) return null;
  if (KEYWORDS.has(value) && (depth === 0 || prev?.kind === TokenKind.SPREAD)) return 'token-keyword';
  return value !== 'ID' && /^[A-Z][A-Z_]+$|^(?:true|false|null)$/.test(value) ? 'token-number' : null;
}
