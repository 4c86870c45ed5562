import { fold, withoutLegalForm } from '../../../server/store/search/fold.ts';

/** Legal forms beside those that searches know, at either end of a name. */
const FORMS = new Set(
  [
    'kg mbh se ab as aps oy sarl sas snc srls sl sro doo kft zrt pty bhd sdn ltda llp lp incorporated company pt',
    'ooo oao zao pao ao jsc pjsc cjsc ojsc ооо оао зао пао ао тоо тов',
  ].flatMap((forms) => forms.split(' ')),
);
/** Chinese names have no spaces before theirs. */
const CHINESE_FORMS = /(?:股份|集团|控股|有限|责任)*公司$/u;
const JAPANESE_FORMS = /^(?:株式|有限)会社|(?:株式|有限)会社$/gu;
/** They stand for signs, or are left out. */
const SMALL_WORDS = new Set(['and', 'the']);

/**
 * What two spellings of a name have in common that may be of one actor: beside what searches pass over, legal forms of more
 * countries, at the beginning too. ООО «Заря» → заря, 华为技术有限公司 → 华为技术. A name that is nothing else stays.
 */
export function nameKey(text: string): string {
  const plain = withoutLegalForm(fold(text));
  const bare = plain.replace(JAPANESE_FORMS, '').replace(CHINESE_FORMS, '').trim();
  const words = bare.split(' ').filter((word) => !SMALL_WORDS.has(word));
  while (words.length > 1 && FORMS.has(words[0] ?? '')) words.shift();
  while (words.length > 1 && FORMS.has(words.at(-1) ?? '')) words.pop();
  const key = withoutLegalForm(words.join(' '));
  return key === '' ? plain : key;
}
