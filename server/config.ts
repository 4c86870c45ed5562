import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { LIMITS } from './graphql/limits.ts';
import { LOG_LEVELS } from './log.ts';
import { terminalText } from './terminal-text.ts';
import { TELEMETRY_VARIABLES, type Telemetry, telemetryOf } from './tracing/variables.ts';

/** In digits: `0x10` and a blank are numbers to JavaScript, and to nobody who sets a variable. */
const DIGITS = /^-?\d+(?:\.\d+)?$/;
const whole = (within: (number: z.ZodNumber) => z.ZodNumber) =>
  z
    .string()
    .regex(DIGITS, 'is not a number')
    .transform(Number)
    .pipe(within(z.number().int('is not a whole number')));

/** What stands before an `@`: logs and addresses that are given out would tell it to everybody. */
const LOGIN = /^[a-z+]+:\/\/[^/?#]*@/i;

/** Whether it can stand before a path of ours in pages, links and code to paste. */
const PLAIN_ADDRESS = /^https?:\/\/[\p{L}\p{N}.:[\]/_~%-]+$/iu;

/** The only reader of the environment. */
const environment = z.object({
  PORT: whole((number) => number.min(0, 'is below 0').max(65_535, 'is above 65535')).default(4000),
  HOST: z
    .string()
    .regex(/^[\p{L}\p{N}.:%_-]+$/u, 'is no name or address of a machine')
    .default('127.0.0.1'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'is not a web address' })
    .regex(PLAIN_ADDRESS, 'has more in it than a host, a port and a path')
    .optional(),
  NEO4J_URI: z
    .string()
    .regex(
      /^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/\s]+/,
      'is not an address of Neo4j such as neo4j://localhost:7687',
    )
    .refine(
      (uri) => !LOGIN.test(uri),
      'has a name or a password in it; say NEO4J_USERNAME and NEO4J_PASSWORD',
    )
    .optional(),
  NEO4J_USERNAME: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().optional(),
  DATA_DIR: z.string().refine(mayBeFolder, 'is no folder and can’t become one'),
  EDIT_TOKEN: z
    .string()
    .min(16, 'is shorter than 16 characters')
    .regex(/^[\x21-\x7e]*$/, 'has spaces or characters that a header can’t hold')
    .optional(),
  IMPORT_LIMIT: whole((number) => number.min(1, 'is below 1')).default(2 * 1024 ** 3),
  RATE_LIMIT: whole((number) =>
    number.min(LIMITS.complexity, `is below ${LIMITS.complexity}, which one query may cost`),
  ).optional(),
  TRUST_PROXY: whole((number) => number.min(0, 'is below 0').max(9, 'is above 9')).default(0),
  LOG_LEVEL: z.enum(LOG_LEVELS, `is not one of ${LOG_LEVELS.join(', ')}`).default('info'),
  ...TELEMETRY_VARIABLES,
});

/** Whether a path is a folder, or nothing yet and in one. */
function mayBeFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    // A file stands in the way, or nobody may look there.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return false;
  }
  const above = dirname(resolve(path));
  return above === resolve(path) || mayBeFolder(above);
}

interface Neo4jConfig {
  uri: string;
  username: string;
  password: string;
  database?: string;
}

export interface Config {
  port: number;
  host: string;
  publicUrl: string;
  /** Null: the embedded store. */
  neo4j: Neo4jConfig | null;
  dataFolder: string;
  logLevel: (typeof LOG_LEVELS)[number];
  /** Points of complexity that a client may ask in a minute. Null: as many as it likes. */
  rateLimit: number | null;
  /** What those who may edit send as their bearer token. Null: nobody may. */
  editToken: string | null;
  /** How many proxies stand in front. */
  proxies: number;
  /** Null: nobody traces. */
  telemetry: Telemetry | null;
  /** How many bytes an uploaded file may have. */
  importLimit: number;
}

/** A variable of the environment that can't be used; the message names it. */
export class BadConfig extends Error {
  override readonly name = 'BadConfig';
}

/** Throws BadConfig in one line for the first variable that is wrong. An empty variable counts as unset. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.entries(variables).filter(([, value]) => value !== undefined && value !== '');
  const set: Record<string, string | undefined> = { DATA_DIR: './data', ...Object.fromEntries(given) };
  const result = environment.safeParse(set);
  if (!result.success) {
    const issue = result.error.issues[0];
    const name = String(issue?.path[0]);
    throw new BadConfig(`${name}: ${shown(name, set[name])} ${issue?.message}`);
  }
  const { PORT, HOST, PUBLIC_URL, DATA_DIR, LOG_LEVEL, RATE_LIMIT, EDIT_TOKEN, TRUST_PROXY } = result.data;
  return {
    port: PORT,
    host: HOST,
    publicUrl: (PUBLIC_URL ?? `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`).replace(
      /\/+$/,
      '',
    ),
    neo4j: neo4jConfig(result.data),
    dataFolder: DATA_DIR,
    logLevel: LOG_LEVEL,
    rateLimit: RATE_LIMIT ?? null,
    editToken: EDIT_TOKEN ?? null,
    proxies: TRUST_PROXY,
    telemetry: telemetryOf(result.data),
    importLimit: result.data.IMPORT_LIMIT,
  };
}

function neo4jConfig(data: z.infer<typeof environment>): Neo4jConfig | null {
  const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE } = data;
  if (NEO4J_URI === undefined) return null;
  if (NEO4J_PASSWORD === undefined) throw new BadConfig('NEO4J_PASSWORD: is not set although NEO4J_URI is');
  return {
    uri: NEO4J_URI,
    username: NEO4J_USERNAME,
    password: NEO4J_PASSWORD,
    ...(NEO4J_DATABASE === undefined ? {} : { database: NEO4J_DATABASE }),
  };
}

/** What must not be told to anybody, in logs and elsewhere. */
export function secretsOf({ editToken, neo4j }: Config): string[] {
  return [editToken, neo4j?.password].filter((secret) => secret !== null && secret !== undefined);
}

/** Secrets are never shown, not even wrong ones. */
function shown(name: string, value: unknown): string {
  const isSecret = /PASSWORD|TOKEN/.test(name) || LOGIN.test(String(value));
  return isSecret ? 'the value' : `'${terminalText(String(value))}'`;
}
