import { elementCode } from './html-code.ts';
import { fileAddress, pageAddress, type Shared } from './shared.ts';

/** The picture, leading to the view. */
export function markdownCode(shared: Shared): string {
  return `[![${inBrackets(shared.altText)}](${fileAddress(shared, 'svg')})](${pageAddress(shared)})`;
}

/** On the web the view itself; on paper, its picture. Quarto fetches it when it renders. */
export function quartoCode(shared: Shared): string {
  const picture = fileAddress(shared, 'png', { scale: '2' });
  return [
    '::: {.content-visible when-format="html"}',
    `\`\`\`{=html}\n${elementCode(shared)}\n\`\`\``,
    ':::',
    '::: {.content-visible unless-format="html"}',
    `![${inBrackets(shared.title)}](${picture}){fig-alt="${inQuotes(shared.altText)}"}`,
    ':::',
  ].join('\n\n');
}

/** Text of a link or an image. What Markdown, its tables, formulas and citations would read as more than text is escaped. */
function inBrackets(text: string): string {
  return onOneLine(text).replace(/[\\`*_{}[\]<>&$~|^@]/g, '\\$&');
}

/** A value of an attribute of Pandoc's. */
function inQuotes(text: string): string {
  return onOneLine(text).replace(/[\\"&{}<>]/g, '\\$&');
}

function onOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
