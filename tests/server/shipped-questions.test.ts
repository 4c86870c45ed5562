import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readQuestions } from '../../graph-seed/questions.ts';
import { testApp } from '../support/ask.ts';
import { records } from '../support/read-csv.ts';
import { openShipped } from '../support/shipped-store.ts';
import type { TestStore } from '../support/stores.ts';
import { elementsOf } from '../support/well-formed.ts';

const questions = await readQuestions('graph-seed/questions');

let opened: TestStore;
let app: ReturnType<typeof testApp>;
beforeAll(async () => {
  opened = await openShipped();
  app = testApp(opened.store);
});
afterAll(() => opened.remove());

async function text(address: string): Promise<string> {
  const response = await app.request(address);
  const body = await response.text();
  if (response.status !== 200) throw new Error(body);
  return body;
}

describe.each(questions)('$name', ({ name, title, table, tables, variables }) => {
  test('is answered by GET, with its defaults written out as parameters too', async () => {
    const usual = JSON.parse(await text(`/q/${name}.json?lang=it`));
    expect(usual).toMatchObject({ question: name, title: title.it, data: expect.any(Object) });
    const parameters = new URLSearchParams([['lang', 'IT']]);
    for (const one of variables) {
      if (one.name !== 'lang' && one.default !== null) parameters.set(one.name, String(one.default));
    }
    const { data } = JSON.parse(await text(`/q/${name}.json?${parameters}`));
    expect(data).toEqual(usual.data);
  });

  test('has rows in its table, and each of its tables by name', async () => {
    const [head, ...rows] = records(await text(`/q/${name}.csv`));
    expect(head).toEqual(tables.find((one) => one.name === table)?.columns);
    expect(rows.length).toBeGreaterThan(1);
    for (const one of tables) {
      const [columns] = records(await text(`/q/${name}.csv?table=${one.name}`));
      expect(columns).toEqual(one.columns);
    }
  });

  test('is drawn', async () => {
    const picture = await text(`/q/${name}.svg?lang=it`);
    const marks = elementsOf(picture).filter((one) => ['polygon', 'rect'].includes(one));
    expect(marks.length).toBeGreaterThan(3);
    expect(picture).toContain(`<title>${title.it.replaceAll('&', '&amp;')}</title>`);
  });
});
