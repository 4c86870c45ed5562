import { IMPORT_FORMATS } from '../../core/model/import-formats.ts';
import type { RunProgress } from '../imports/engine.ts';
import type { RunDeed, RunState } from '../imports/run.ts';
import type { ImportState, KeptRow, LookAlike } from '../store/imports.ts';
import { builder } from './builder.ts';
import { described, named } from './described.ts';

export const ImportDeedEnum = builder.enumType('ImportDeed', {
  description: 'What is done under the name of an import.',
  values: described<RunDeed>({
    CHECK: 'Its files are read and checked; nothing is written.',
    LOAD: 'Its files are read into the graph.',
    REMOVE: 'It is taken out of the graph.',
  }),
});

export const ImportFormatEnum = builder.enumType('ImportFormat', {
  description: 'What an imported file may be.',
  values: named(IMPORT_FORMATS, {
    CSV: 'A table with its columns named in the first line.',
    JSON_LINES: 'Rows of the model or entities of FollowTheMoney, one a line.',
    PICTURE: 'A picture exported as JSON.',
    GRAPHML: 'GraphML.',
    GEXF: 'GEXF.',
  }),
});

export const LikenessEnum = builder.enumType('Likeness', {
  description: 'What two actors that may be one have in common.',
  values: described<LookAlike['code']>({
    SAME_NAME: 'A name, but for case, accents and legal form, and maybe the country.',
    SAME_IDENTIFIER: 'An identifier.',
    SAME_ID:
      'The id, which the graph has for one of another name or kind, or for a person of another country.',
  }),
});

export const ImportPhaseEnum = builder.enumType('ImportPhase', {
  description: 'What an import does just now.',
  values: described<RunProgress['phase']>({
    READING: 'Files are read, each row checked by itself.',
    CHECKING: 'Rows are checked against one another and the graph.',
    COMPARING: 'Actors are compared with those that they may be.',
    WRITING: 'Rows are written; of a check, looked up.',
    REMOVING: 'Rows are taken away.',
  }),
});

export const ImportRunStateEnum = builder.enumType('ImportRunState', {
  description: 'How an import stands.',
  values: described<RunState>({
    RUNNING: 'It goes on just now.',
    DONE: 'It ended, with every row that is right.',
    STOPPED: 'Somebody stopped it, or its server ended; started again it goes on from there.',
    REFUSED: 'Nothing was written: it was to be strict, and a row is wrong or a file can’t be read.',
    FAILED: 'It came to nothing; `failure` says why.',
  }),
});

export const ImportedKeptReasonEnum = builder.enumType('KeptReason', {
  description: 'Why an import or its removal left a row as it is.',
  values: described<KeptRow['reason']>({
    DIFFERS: 'It was there before and says something else.',
    RETRACTED: 'It was retracted before.',
    SHARED: 'Another import brought it too.',
    CHANGED: 'Somebody has changed it since.',
    LINKED: 'Links stand on it.',
    CITED: 'Links cite it.',
  }),
});

export const ImportStateEnum = builder.enumType('ImportState', {
  description: 'How far an import is.',
  values: described<ImportState>({
    UNFINISHED: 'It is being written, or was interrupted; the same command goes on with it.',
    FINISHED: 'All its rows are in.',
    REMOVING: 'Its rows are being taken away, or that was interrupted.',
  }),
});

export const LookAlikePlaceEnum = builder.enumType('LookAlikePlace', {
  description: 'Where the other of two actors comes from.',
  values: described<LookAlike['where']>({
    GRAPH: 'It was in the graph before.',
    IMPORT: 'It came with the same import.',
  }),
});
