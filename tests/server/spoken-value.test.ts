import { expect, test } from '@jest/globals';
import { getNamedType, isEnumType } from 'graphql';
import { readQuestions } from '../../graph-seed/questions.ts';
import { spokenValue } from '../../server/reading/gallery/spoken-value.ts';

const questions = await readQuestions('graph-seed/questions');
const enums = questions
  .flatMap(({ variables }) => variables.map(({ type }) => getNamedType(type)))
  .filter(isEnumType);
const choices = new Map(enums.map((type) => [type.name, type.getValues().map(({ name }) => name)]));

test('there are choices to speak of', () => expect(choices.size).toBeGreaterThan(4));

test.each([...choices])('%s is spoken in the words of both languages, none twice', (type, names) => {
  for (const lang of ['en', 'it'] as const) {
    const spoken = names.map((name) => spokenValue(type, name, lang));
    expect(spoken.filter((text) => text === text.toUpperCase())).toEqual([]);
    expect(new Set(spoken).size).toBe(names.length);
  }
  expect(names.map((name) => spokenValue(type, name, 'it'))).not.toEqual(
    names.map((name) => spokenValue(type, name, 'en')),
  );
});
