const MASK = '[secret]';

/** Takes secrets out of a text, also where they are written as JSON or in an address. */
export function maskedBy(secrets: readonly string[]): (text: string) => string {
  const forms = secrets
    .filter((secret) => secret !== '')
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]);
  const all = [...new Set(forms)];
  return (text) => all.reduce((masked, form) => masked.replaceAll(form, MASK), text);
}
