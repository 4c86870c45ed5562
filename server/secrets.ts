const MASK = '[secret]';

/** Takes secrets out of a text, also where they are written as JSON or, in whole or in part, as in an address. */
export function maskedBy(secrets: readonly string[]): (text: string) => string {
  const forms = new Set(secrets.filter((secret) => secret !== '').flatMap(formsOf));
  return (text) => {
    let masked = text;
    for (const form of forms) masked = masked.replaceAll(form, MASK);
    return masked;
  };
}

function formsOf(secret: string): string[] {
  const encoded = encodeURIComponent(secret);
  // Paths are told with all but the signs decoded that mean something in them.
  const written = [secret, encoded, decodeURI(encoded)];
  const inEitherCase = written.flatMap((form) => [
    form,
    form.replace(/%[0-9A-F]{2}/g, (sign) => sign.toLowerCase()),
  ]);
  return inEitherCase.flatMap((form) => [form, JSON.stringify(form).slice(1, -1)]);
}
