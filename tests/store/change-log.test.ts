import { sqlite } from '../support/stores.ts';
import { changeLogSuite } from './change-log-suite.ts';

changeLogSuite(sqlite);
