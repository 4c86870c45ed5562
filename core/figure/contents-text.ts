import { FIGURE_WORDS, type FigureLanguage } from './figure-words.ts';

interface Contents {
  /** `degree`: how many of the links each has. */
  actors: readonly { id: string; name: string; degree: number }[];
  links: readonly { isDisputed: boolean }[];
}

const NAMED = 6;

/** How much a picture holds and who of it is most linked, in sentences; without links, who is in it. */
export function contentsText({ actors, links }: Contents, language: FigureLanguage): string[] {
  const words = FIGURE_WORDS[language];
  const disputed = links.filter(({ isDisputed }) => isDisputed).length;
  const linked = actors.filter(({ degree }) => degree > 0);
  const isLinked = linked.length > 0;
  const named = (isLinked ? linked : [...actors])
    .sort((one, other) => other.degree - one.degree || (one.id < other.id ? -1 : 1))
    .slice(0, NAMED)
    .map(({ name }) => name)
    .join(language === 'zh' ? '、' : ', ');
  // The last name may bring its own full stop, such as that of Apple Inc.
  const names = language === 'zh' ? named : named.replace(/\.$/, '');
  const who = isLinked ? words.mostLinked(names) : `${names}${language === 'zh' ? '。' : '.'}`;
  return [words.contents(actors.length, links.length, disputed), ...(names === '' ? [] : [who])];
}
