import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importFiles } from '../../../graph-seed/import/import-files.ts';
import { readMappings } from '../../../graph-seed/import/mapping.ts';
import { defaultOptions } from '../../../graph-seed/import/options.ts';
import type { ImportRefused } from '../../../graph-seed/import/refused.ts';
import { type Importing, openImporting } from '../../support/importing.ts';

let at: Importing;
beforeAll(async () => {
  at = await openImporting();
});
afterAll(() => at.remove());

const actor = async (id: string) => (await at.store.actorsById([id]))[0];

describe('a file that is no text', () => {
  const latin = Buffer.from('id,name,kind\na,Ok,Company\nb,Citt\xe0,Company\n', 'latin1');

  test('is refused at the line that shows it, and read by the encoding that is said', async () => {
    await expect(at.run({ 'l.csv': latin })).rejects.toMatchObject({
      code: 'NOT_TEXT',
      message: expect.stringMatching(/^l\.csv:3: is not text in UTF-8; .*--encoding/),
    });
    await at.run({ 'l.csv': latin }, { encoding: 'windows-1252' });
    expect((await actor('b'))?.names[0]?.text).toBe('Città');
    await expect(at.run({ 'l.csv': latin }, { encoding: 'klingon' })).rejects.toThrow(
      "l.csv: there is no encoding 'klingon'",
    );
  });

  test('is refused in one line where it is of no format that is known', async () => {
    for (const [name, content, code, message] of [
      ['a.xlsx', Buffer.from('PK\u0003\u0004rest'), 'ZIP_ARCHIVE', /a\.xlsx: is a zip archive/],
      ['a.txt', 'Dear Sir', 'UNKNOWN_FORMAT', /a\.txt: is none of csv, jsonl/],
      ['a.json', '[{"id": "x"}]', 'UNKNOWN_FORMAT', /a\.json: is none of/],
      ['a.gz', gzipSync('id,name').subarray(0, 15), 'UNREADABLE_FILE', /a\.gz: can't be read/],
    ] as const) {
      await expect(at.run({ [name]: content })).rejects.toMatchObject({
        code,
        message: expect.stringMatching(message),
      });
    }
  });

  test.each([
    ['a.csv', '"foo\nchokepoint: b.csv: forged",bar\n1,2\n'],
    ['a.json', '{\n"format": "chokepoint-picture", "a": x\nforged'],
  ])('is refused in one line, whatever %s has in it', async (name, text) => {
    const refusal: unknown = await at.run({ [name]: text }).catch((error: unknown) => error);
    const { message, plain } = refusal as ImportRefused;
    expect([message, plain].map((one) => /\p{Cc}/u.test(one))).toEqual([false, false]);
    expect(message).toContain('\\u000a');
  });

  test('is refused with the first of its columns where these are very many', async () => {
    const wide = Array.from({ length: 5_000 }, (_, index) => `u${index}`).join(',');
    await expect(at.run({ 'a.csv': `${wide}\n` })).rejects.toThrow(
      /^a\.csv:1: the columns 'u0', .{990,1010} say neither/,
    );
  });

  test('is refused in words where it is not there or is a folder', async () => {
    for (const [name, why] of [
      ['none.csv', 'there is no such file'],
      ['folder', 'it is a folder'],
    ] as const) {
      await mkdir(join(at.folder, 'folder'), { recursive: true });
      const files = [{ name, path: join(at.folder, name) }];
      const options = { ...defaultOptions, name: 'test' };
      await expect(
        importFiles({ store: at.store, files, options, folder: join(at.folder, 'staging') }),
      ).rejects.toThrow(`${name}: can't be read: ${why}`);
    }
    const reportPath = join(at.folder, 'nowhere', 'report.jsonl');
    const told = 'id,name,kind\ntold,Told,Company\n';
    await expect(at.run({ 'a.csv': told }, {}, { reportPath })).rejects.toThrow(
      `the report is not written to ${reportPath}: there is no such file`,
    );
    expect(await actor('told')).toBeUndefined();
    await expect(readMappings(join(at.folder, 'none.json'), 'none.json')).rejects.toThrow(
      "none.json: can't be read: there is no such file",
    );
  });

  test('is what it is said to be, whatever it looks like and is called', async () => {
    await at.run({ 'table.txt': 'id,name,kind\nsaid,Said,Company\n' }, { format: 'csv' });
    expect((await actor('said'))?.names[0]?.text).toBe('Said');
  });

  test('is refused where it unpacks to more than a file may have', async () => {
    const content = gzipSync(`id,name,kind\n${'x'.repeat(100_000)}`);
    await expect(at.run({ 'a.csv.gz': content }, { mostBytes: 10_000 })).rejects.toMatchObject({
      code: 'TOO_LARGE',
    });
  });

  test('is no harm where it is empty', async () => {
    const report = await at.run({ 'a.csv': '', 'b.jsonl': '\n\n', 'c.csv': 'id,name,kind\n' });
    expect(report.state).toBe('FINISHED');
    expect(report.files.map(({ format, rows }) => [format, rows])).toEqual([
      [null, 0],
      [null, 0],
      ['csv', 0],
    ]);
  });
});
