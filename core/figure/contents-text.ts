import { FIGURE_WORDS, type FigureLanguage } from './figure-words.ts';

interface Contents {
  /** `degree`: how many of the links each has. */
  actors: readonly { id: string; name: string; degree: number }[];
  links: readonly { isDisputed: boolean }[];
}

const NAMED = 6;

/** How much a picture holds and who of it is most linked, in sentences. */
export function contentsText({ actors, links }: Contents, language: FigureLanguage): string[] {
  const words = FIGURE_WORDS[language];
  const disputed = links.filter(({ isDisputed }) => isDisputed).length;
  const names = actors
    .filter(({ degree }) => degree > 0)
    .sort((one, other) => other.degree - one.degree || (one.id < other.id ? -1 : 1))
    .slice(0, NAMED)
    .map(({ name }) => name);
  return [
    words.contents(actors.length, links.length, disputed),
    ...(names.length === 0 ? [] : [words.mostLinked(names.join(language === 'zh' ? '、' : ', '))]),
  ];
}
