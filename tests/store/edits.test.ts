import { sqlite } from '../support/stores.ts';
import { editsSuite } from './edits-suite.ts';

editsSuite(sqlite, 25);
