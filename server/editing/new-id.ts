import anyAscii from 'any-ascii';

const LONGEST = 60;

/** Words in any script as the beginning of an id: `Zeiß Optik` → `zeiss-optik`, `华为` → `huawei`. Empty where there are none. */
export function slugOf(words: string): string {
  const slug = anyAscii(words.normalize('NFC').slice(0, 500))
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug.length <= LONGEST) return slug;
  const whole = slug.slice(0, LONGEST + 1).lastIndexOf('-');
  return slug.slice(0, whole > 0 ? whole : LONGEST);
}
