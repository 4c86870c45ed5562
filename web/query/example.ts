import type { InterfaceLanguage } from '../state/preferences.ts';

/** A question that runs as it stands, for who comes for the first time. `comment`: how to go on from there, line by line. */
export function exampleQuery(comment: readonly string[], lang: InterfaceLanguage) {
  const lines = comment.map((line) => `# ${line}`.trimEnd());
  return { query: `${lines.join('\n')}\n\n${DOCUMENT}`, variables: variables(lang) };
}

function variables(lang: InterfaceLanguage): string {
  const values = { company: 'bytedance', bottleneck: 'asml', avoid: ['china'], lang: lang.toUpperCase() };
  return JSON.stringify(values, null, 2);
}

const DOCUMENT = `query Dependence(
  $company: ID!
  $bottleneck: ID!
  $avoid: [ID!]
  $lang: Language
) {
  paths(from: $company, to: $bottleneck, avoid: $avoid, first: 3) {
    length
    sentence(lang: $lang)
    links {
      id
      kind
      since
      confidence
    }
  }
  actor(id: $company) {
    name(lang: $lang)
    links(filter: { confidence: [DISPUTED] }, first: 5) {
      nodes {
        id
        sentence(lang: $lang)
        evidence {
          stance
          source {
            title
            publisher
            date
          }
        }
      }
    }
  }
}
`;
