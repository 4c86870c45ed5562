import { sqlite } from '../support/stores.ts';
import { importsSuite } from './imports-suite.ts';

importsSuite(sqlite);
