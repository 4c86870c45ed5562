import { inflateSync } from 'node:zlib';

export interface ReadPng {
  width: number;
  height: number;
  /** Red, green and blue of the pixel at a place. */
  at: (x: number, y: number) => readonly number[];
}

/** A PNG as the server writes it: true colour, lines without a filter. Throws where it is none. */
export function readPng(bytes: Buffer): ReadPng {
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error('this is no PNG');
  const chunks = new Map<string, Buffer>();
  for (let start = 8; start < bytes.length; ) {
    const length = bytes.readUInt32BE(start);
    chunks.set(bytes.toString('latin1', start + 4, start + 8), bytes.subarray(start + 8, start + 8 + length));
    start += length + 12;
  }
  const [header, body] = [chunks.get('IHDR'), chunks.get('IDAT')];
  if (!header || !body || !chunks.has('IEND')) throw new Error('a chunk is missing');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const lines = inflateSync(body);
  if (lines.length !== height * (1 + 3 * width)) throw new Error('the pixels are cut');
  return {
    width,
    height,
    at: (x, y) => [...lines.subarray(y * (1 + 3 * width) + 1 + 3 * x).subarray(0, 3)],
  };
}

/** How many pixels differ from the paper, which is what the first one shows. */
export function inkOf({ width, height, at }: ReadPng): number {
  const paper = String(at(0, 0));
  let ink = 0;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) if (String(at(x, y)) !== paper) ink += 1;
  return ink;
}
