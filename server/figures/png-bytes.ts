import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Eight bits a channel; red, green and blue; nothing interlaced. */
const TRUE_COLOUR = [8, 2, 0, 0, 0];
const LEVEL = 7;

/**
 * Opaque pixels (red, green, blue, alpha) as a PNG. Pressing them takes a second for large pictures; here it is done
 * off the event loop, which resvg's own encoder does not.
 */
export async function pngBytes(
  pixels: Uint8Array,
  width: number,
  height: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(TRUE_COLOUR, 8);
  const body = await promisify(deflate)(scanLines(pixels, width, height), { level: LEVEL });
  const chunks = [chunk('IHDR', header), chunk('IDAT', body), chunk('IEND', Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat([SIGNATURE, ...chunks]));
}

/** Each line begins with a zero: it is not filtered, which suits flat colours. */
function scanLines(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const lines = new Uint8Array(height * (1 + 3 * width));
  let from = 0;
  let to = 0;
  for (let y = 0; y < height; y += 1) {
    to += 1;
    for (let x = 0; x < width; x += 1) {
      lines[to] = pixels[from] ?? 0;
      lines[to + 1] = pixels[from + 1] ?? 0;
      lines[to + 2] = pixels[from + 2] ?? 0;
      from += 4;
      to += 3;
    }
  }
  return lines;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
