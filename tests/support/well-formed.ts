/**
 * The names of the elements of an XML text. Throws where it is not well-formed: tags that do not match, signs that are
 * not escaped, attributes without quotes.
 */
export function elementsOf(xml: string): string[] {
  const names: string[] = [];
  const open: string[] = [];
  const rest = xml.replace(
    /<(\/?)([a-zA-Z_:]+)((?: [a-zA-Z:.-]+="[^"<]*")*)(\/?)>/g,
    (_, end: string, name: string, attributes: string, alone: string) => {
      if (/&(?!(?:amp|lt|gt|quot|#\d+);)/.test(attributes)) throw new Error(`a sign in ${attributes}`);
      if (end !== '') {
        if (open.pop() !== name) throw new Error(`</${name}> ends something else`);
        return '';
      }
      names.push(name);
      if (alone === '') open.push(name);
      return '';
    },
  );
  if (open.length > 0) throw new Error(`<${open.join('><')}> does not end`);
  const wrong = /[<>]|&(?!(?:amp|lt|gt|quot|#\d+);)/.exec(rest);
  if (wrong) throw new Error(`'${wrong[0]}' in the text: ${rest.slice(wrong.index, wrong.index + 40)}`);
  return names;
}
