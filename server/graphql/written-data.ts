/** The data of an answer as the text that is sent; only for whoever writes it in a way of his own it is read again. */
export class WrittenData {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** The data, whether they are written already or not. */
export function textOf(data: unknown): string {
  return data instanceof WrittenData ? data.text : JSON.stringify(data);
}
