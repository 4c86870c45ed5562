import { writeFileSync } from 'node:fs';
import { printSchema } from 'graphql';
import { schema } from '../server/schema/schema.ts';

writeFileSync('schema.graphql', `${printSchema(schema)}\n`);
