import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { dataOf, testApp } from '../support/ask.ts';
import { openShipped } from '../support/shipped-store.ts';
import type { TestStore } from '../support/stores.ts';

/** What people type to find the actors that are shipped. alike.test.ts asks both stores the same. */
let opened: TestStore;
beforeAll(async () => {
  opened = await openShipped();
});
afterAll(() => opened.remove());

test.each([
  ['bytedance', 'bytedance', 'OFFICIAL_NAME'],
  ['BYTEDANCE', 'bytedance', 'OFFICIAL_NAME'],
  ['字节跳动', 'bytedance', 'OFFICIAL_NAME'],
  ['字節跳動', 'bytedance', 'OFFICIAL_NAME'],
  ['nvdia', 'nvidia', 'OFFICIAL_NAME'],
  ['huawei technologies', 'huawei', 'ALIAS'],
  ['Huawei Technologies Co., Ltd.', 'huawei', 'ALIAS'],
  ['hua wei technologies', 'huawei', 'ALIAS'],
  ['cambircon', 'cambricon', 'OFFICIAL_NAME'],
  ['华为', 'huawei', 'OFFICIAL_NAME'],
  ["Ministero dell'Industria", 'miit', 'OFFICIAL_NAME'],
  ['ministero dell’industria', 'miit', 'OFFICIAL_NAME'],
  ['tsmc', 'tsmc', 'OFFICIAL_NAME'],
  ['Q148', 'china', 'IDENTIFIER'],
])('%s finds %s first', async (text, id, matchedOn) => {
  const query =
    'query($text: String!) { search(text: $text, first: 3) { actor { id } matchedOn matchedText } }';
  const { search } = (await dataOf(testApp(opened.store), query, { text })) as unknown as {
    search: unknown[];
  };
  expect(search[0]).toMatchObject({ actor: { id }, matchedOn });
});
