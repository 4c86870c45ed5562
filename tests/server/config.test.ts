import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BadConfig, readConfig } from '../../server/config.ts';
import { hostileText } from '../support/hostile.ts';

test('an empty environment serves the embedded store on 127.0.0.1:4000', () => {
  expect(readConfig({ NEO4J_URI: '' })).toEqual({
    port: 4000,
    host: '127.0.0.1',
    publicUrl: 'http://127.0.0.1:4000',
    neo4j: null,
    dataFolder: './data',
    logLevel: 'info',
    rateLimit: null,
    editToken: null,
    proxies: 0,
    telemetry: null,
    importLimit: 2 * 1024 ** 3,
  });
});

test('Neo4j is used where its address is set', () => {
  const { neo4j } = readConfig({
    NEO4J_URI: 'neo4j+s://x.example:7687',
    NEO4J_PASSWORD: 'p',
    NEO4J_DATABASE: 'chips',
  });
  expect(neo4j).toEqual({
    uri: 'neo4j+s://x.example:7687',
    username: 'neo4j',
    password: 'p',
    database: 'chips',
  });
});

test('what a client may ask can be limited', () => {
  expect(readConfig({ RATE_LIMIT: '500000', TRUST_PROXY: '1' })).toMatchObject({
    rateLimit: 500_000,
    proxies: 1,
  });
});

test.each([
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' }, { exporter: 'otlp', protocol: 'http/protobuf' }],
  [{ OTEL_TRACES_EXPORTER: 'otlp' }, { exporter: 'otlp', protocol: 'http/protobuf' }],
  [{ OTEL_TRACES_EXPORTER: 'console' }, { exporter: 'console', protocol: 'http/protobuf' }],
  [
    { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://x/v1/traces', OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json' },
    { exporter: 'otlp', protocol: 'http/json' },
  ],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://x', OTEL_SDK_DISABLED: 'true' }, null],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://x', OTEL_TRACES_EXPORTER: 'none' }, null],
  [{ OTEL_SERVICE_NAME: 'chips' }, null],
])('OpenTelemetry is switched on by its variables: %j', (variables, telemetry) => {
  expect(readConfig(variables).telemetry).toEqual(telemetry);
});

test('the public address has no slash at its end', () => {
  expect(readConfig({ PUBLIC_URL: 'https://chips.example/graph/' }).publicUrl).toBe(
    'https://chips.example/graph',
  );
});

test.each([
  [{ PORT: 'abc' }, "PORT: 'abc' is not a number"],
  [{ DATA_DIR: 'package.json' }, "DATA_DIR: 'package.json' is no folder and can’t become one"],
  [{ DATA_DIR: 'package.json/data' }, "DATA_DIR: 'package.json/data' is no folder and can’t become one"],
  [{ PORT: '70000' }, "PORT: '70000' is above 65535"],
  [{ PORT: '4000.5' }, "PORT: '4000.5' is not a whole number"],
  [{ PUBLIC_URL: 'chips' }, "PUBLIC_URL: 'chips' is not a web address"],
  [
    { NEO4J_URI: 'http://localhost' },
    "NEO4J_URI: 'http://localhost' is not an address of Neo4j such as neo4j://localhost:7687",
  ],
  [{ NEO4J_URI: 'bolt://localhost' }, 'NEO4J_PASSWORD: is not set although NEO4J_URI is'],
  [{ LOG_LEVEL: 'loud' }, "LOG_LEVEL: 'loud' is not one of silent, fatal, error, warn, info, debug, trace"],
  [{ RATE_LIMIT: 'some' }, "RATE_LIMIT: 'some' is not a number"],
  [{ RATE_LIMIT: '49999' }, "RATE_LIMIT: '49999' is below 50000, which one query may cost"],
  [{ TRUST_PROXY: 'yes' }, "TRUST_PROXY: 'yes' is not a number"],
  [{ TRUST_PROXY: '-1' }, "TRUST_PROXY: '-1' is below 0"],
  [
    { OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' },
    "OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' is not one of http/protobuf, http/json",
  ],
  [
    { OTEL_EXPORTER_OTLP_ENDPOINT: 'collector' },
    "OTEL_EXPORTER_OTLP_ENDPOINT: 'collector' is not a web address",
  ],
  [{ PORT: '0x10' }, "PORT: '0x10' is not a number"],
  [{ PORT: ' ' }, "PORT: ' ' is not a number"],
  [{ IMPORT_LIMIT: '1e9' }, "IMPORT_LIMIT: '1e9' is not a number"],
  [
    { PUBLIC_URL: 'https://me:secret@x.example' },
    'PUBLIC_URL: the value has more in it than a host, a port and a path',
  ],
  [
    { PUBLIC_URL: 'https://x.example/?a' },
    "PUBLIC_URL: 'https://x.example/?a' has more in it than a host, a port and a path",
  ],
  [
    { NEO4J_URI: 'bolt://me:secret@localhost', NEO4J_PASSWORD: 'x' },
    'NEO4J_URI: the value has a name or a password in it; say NEO4J_USERNAME and NEO4J_PASSWORD',
  ],
  [
    { NEO4J_URI: 'http://me:secret@localhost' },
    'NEO4J_URI: the value is not an address of Neo4j such as neo4j://localhost:7687',
  ],
  [{ EDIT_TOKEN: 'short' }, 'EDIT_TOKEN: the value is shorter than 16 characters'],
])('%j stops the start with one line that names it', (variables, message) => {
  expect(() => readConfig(variables)).toThrow(new BadConfig(message));
});

const NUMBERS = ['PORT', 'IMPORT_LIMIT', 'RATE_LIMIT', 'TRUST_PROXY'];
const NAMES = [
  ...['HOST', 'PUBLIC_URL', 'NEO4J_URI', 'NEO4J_USERNAME', 'NEO4J_PASSWORD', 'NEO4J_DATABASE', 'DATA_DIR'],
  ...['EDIT_TOKEN', 'LOG_LEVEL', 'OTEL_TRACES_EXPORTER', 'OTEL_EXPORTER_OTLP_ENDPOINT', ...NUMBERS],
];

test('whatever a variable holds, it is taken as it stands or refused by one line that names it', () => {
  const value = fc.oneof(
    hostileText(),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.double().map(String),
    fc.integer().map(String),
    fc.constantFrom('bolt://me:hidden@x', 'https://me:hidden@x', 'neo4j://x', '0x10', ' ', '1e3', 'info'),
  );
  const given = fc.dictionary(fc.constantFrom(...NAMES), value, { maxKeys: 4 });
  fc.assert(
    fc.property(given, (variables) => {
      let config: ReturnType<typeof readConfig>;
      try {
        config = readConfig(variables);
      } catch (error) {
        const { message } = error as BadConfig;
        expect(error).toBeInstanceOf(BadConfig);
        expect([...NAMES].some((name) => message.startsWith(`${name}: `))).toBe(true);
        expect(message).not.toMatch(/hidden|[\n\r]/);
        return;
      }
      for (const [name, number] of [
        ['PORT', config.port],
        ['RATE_LIMIT', config.rateLimit],
        ['TRUST_PROXY', config.proxies],
        ['IMPORT_LIMIT', config.importLimit],
      ] as const) {
        if (variables[name]) expect(String(number)).toBe(variables[name].replace(/^0+(?=\d)/, ''));
      }
      expect(config.publicUrl).toMatch(/^https?:\/\/[^\s"'<>\\@?#]+$/);
    }),
    { seed: 20_261_127, numRuns: 3_000 },
  );
});
