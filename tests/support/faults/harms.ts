import type { Lab } from './lab.ts';

/** Something that befalls the database or the wire to it, and how it ends. */
export interface Harm {
  name: string;
  /** Whether nothing can be answered while it lasts. */
  isTotal: boolean;
  /** Whether `npm test` has time for it; in `npm run faults` all have theirs. */
  isInShortForm: boolean;
  begin(lab: Lab): void | Promise<void>;
  /** Resolves when the database and the wire are well again; the server may not know yet. */
  end(lab: Lab): void | Promise<void>;
}

const throughTheWire = ({ proxy }: Lab) => proxy.pass();

export const HARMS: Harm[] = [
  {
    name: 'Neo4j killed, and started again',
    isTotal: true,
    isInShortForm: true,
    begin: ({ own }) => own.kill(),
    end: async ({ own, untilNeo4jAnswers }) => {
      own.start();
      await untilNeo4jAnswers();
    },
  },
  {
    name: 'Neo4j stopped, and continued',
    isTotal: true,
    isInShortForm: true,
    begin: ({ own }) => own.halt(),
    end: ({ own }) => own.go(),
  },
  {
    name: 'connections cut',
    isTotal: false,
    isInShortForm: false,
    begin: ({ proxy }) => proxy.cut(),
    end: throughTheWire,
  },
  {
    name: 'connections refused',
    isTotal: true,
    isInShortForm: false,
    begin: ({ proxy }) => proxy.refuse(),
    end: throughTheWire,
  },
  {
    name: 'a slow wire',
    isTotal: false,
    isInShortForm: false,
    begin: ({ proxy }) => proxy.slow(100, 50_000),
    end: throughTheWire,
  },
  {
    name: 'a wire that stands still',
    isTotal: true,
    isInShortForm: false,
    begin: ({ proxy }) => proxy.freeze(),
    end: throughTheWire,
  },
  {
    name: 'a black hole',
    isTotal: true,
    isInShortForm: false,
    begin: ({ proxy }) => proxy.swallow(),
    end: throughTheWire,
  },
  {
    name: 'a black hole in the middle of an answer',
    isTotal: true,
    isInShortForm: true,
    begin: ({ proxy }) => proxy.swallowAfter(500),
    end: throughTheWire,
  },
];

/** Those that come and go so fast that a soak can have one after the other. */
export const ON_THE_WIRE = HARMS.filter(({ name }) => !name.startsWith('Neo4j'));
