import { type Language, languageKey } from '../../core/language/text.ts';
import { languageOf } from './arguments.ts';
import { LanguageEnum } from './enums.ts';
import { ActorRef, PlaceRef } from './refs.ts';

PlaceRef.implement({
  description: 'A country, by its code.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'ISO 3166-1 alpha-2, such as `CN`.' }),
    name: t.string({
      description: 'Its usual name, from the Unicode CLDR.',
      args: { lang: t.arg({ type: LanguageEnum, description: 'English if not said.' }) },
      resolve: ({ code }, { lang }) => countryName(code, languageOf(lang)),
    }),
    actor: t.field({
      type: ActorRef,
      nullable: true,
      description: 'The country as an actor of the graph; null where it is not one.',
      resolve: async ({ code }, _, { store, batches }) =>
        (await batches.load('country', null, code, async (codes) => {
          const countries = await store.countriesByCode(codes);
          return new Map(countries.map((actor) => [actor.country ?? '', actor]));
        })) ?? null,
    }),
  }),
});

function countryName(code: string, language: Language): string {
  return new Intl.DisplayNames([languageKey(language)], { type: 'region' }).of(code) ?? code;
}
