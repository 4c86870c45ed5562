import { sqlite } from '../support/stores.ts';
import { editsSuite } from './edits-suite.ts';
import { sentAgainSuite } from './sent-again-suite.ts';

editsSuite(sqlite, 25);
sentAgainSuite(sqlite);
