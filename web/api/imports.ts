import type { Actor } from '../../core/model/actor.ts';
import type { ImportFormat, ImportFormatName } from '../../core/model/import-formats.ts';
import type { CodedReason, ImportProblem } from '../../core/model/import-reasons.ts';
import { request } from './request.ts';

export type ImportDeed = 'CHECK' | 'LOAD' | 'REMOVE';
export type ImportPhase = 'READING' | 'CHECKING' | 'COMPARING' | 'WRITING' | 'REMOVING';
export type KeptReason = 'DIFFERS' | 'RETRACTED' | 'SHARED' | 'CHANGED' | 'LINKED' | 'CITED';

export interface LookAlike {
  actor: Actor;
  other: Actor;
  where: 'GRAPH' | 'IMPORT';
  code: 'SAME_NAME' | 'SAME_IDENTIFIER' | 'SAME_ID';
  /** The name and the country of both, or that of each; scheme and identifier; or the id. */
  values: string[];
}

/** Why an import came to nothing, or a file. */
export interface ImportFailure {
  code: string;
  message: string;
  refusal: string | null;
  place: string | null;
}

export interface ImportReport {
  counts: Record<'added' | 'changed' | 'same' | 'kept' | 'removed', number>;
  files: {
    name: string;
    format: ImportFormatName | null;
    rows: number;
    unused: string[];
    unusedCount: number;
    failure: ImportFailure | null;
  }[];
  problems: ImportProblem[];
  problemCount: number;
  wrongRowCount: number;
  skipped: (Omit<CodedReason, 'field'> & { count: number })[];
  kept: { id: string; reason: KeptReason }[];
  keptCount: number;
  lookAlikes: LookAlike[];
  lookAlikeCount: number;
  merged: number;
}

export interface ImportProgress {
  phase: ImportPhase;
  /** Bytes while reading, rows after. */
  done: number;
  total: number;
  /** A second; null: not known yet. */
  rate: number | null;
  remainingSeconds: number | null;
}

/** How files are read and what is done with their rows. */
export interface ImportOptions {
  strict: boolean;
  replace: boolean;
  /** Null: each file says it. */
  format: ImportFormat | null;
  encoding: string | null;
  /** The name of the file that says which column is what. */
  mapping: string | null;
  /** Who says so, for links that name nobody. */
  source: { title: string; url?: string } | null;
  /** Actors of the files that are others, or, where `into` is null, are not. */
  merge: readonly { id: string; into: string | null }[];
}

export interface ImportRun extends ImportOptions {
  name: string;
  deed: ImportDeed;
  startedAt: string;
  state: 'RUNNING' | 'DONE' | 'STOPPED' | 'REFUSED' | 'FAILED';
  /** The names of the uploaded files. */
  sent: string[];
  progress: ImportProgress | null;
  report: ImportReport | null;
  /** Null: there is no whole report. */
  reportAddress: string | null;
  failure: ImportFailure | null;
}

const importRun = /* GraphQL */ `
  fragment ImportRunParts on ImportRun {
    name deed startedAt state sent reportAddress
    strict replace format encoding mapping source merge
    progress { phase done total rate remainingSeconds }
    report {
      counts { added changed same kept removed }
      files { name format rows unused unusedCount failure { code message refusal place } }
      problems { file line element reason code field values }
      problemCount wrongRowCount
      skipped { reason code values count }
      kept { id reason }
      keptCount
      lookAlikes { actor other where code values }
      lookAlikeCount
      merged
    }
    failure { code message refusal place }
  }
`;

export const importQuery = /* GraphQL */ `
  query Import($name: ID!) { import(name: $name) { ...ImportRunParts } }
  ${importRun}
`;

/** How an import stands on this server; null: it knows nothing of it. Fails with UNAUTHENTICATED for a wrong token. */
export async function fetchRun(name: string, token: string, signal?: AbortSignal): Promise<ImportRun | null> {
  return (await request<{ import: ImportRun | null }>(importQuery, { name }, signal, token)).import;
}

export const importProgressQuery = /* GraphQL */ `
  query ImportProgress($name: ID!) {
    import(name: $name) { name deed state progress { phase done total rate remainingSeconds } }
  }
`;

/** How far it is, at a small part of what the whole costs. */
export async function fetchProgress(
  name: string,
  token: string,
  signal: AbortSignal,
): Promise<Pick<ImportRun, 'name' | 'deed' | 'state' | 'progress'> | null> {
  return (await request<{ import: ImportRun | null }>(importProgressQuery, { name }, signal, token)).import;
}

export const startImportMutation = /* GraphQL */ `
  mutation StartImport($input: StartImportInput!) { startImport(input: $input) { import { ...ImportRunParts } } }
  ${importRun}
`;

export interface StartInput extends ImportOptions {
  name: string;
  files: readonly string[];
  dryRun: boolean;
  /** When the run began that is gone on with; null: none. */
  follows: string | null;
  by: string;
}

export async function startImport(input: StartInput, token: string): Promise<ImportRun> {
  const { startImport: started } = await request<{ startImport: { import: ImportRun } }>(
    startImportMutation,
    { input },
    undefined,
    token,
  );
  return started.import;
}

export const cancelImportMutation = /* GraphQL */ `
  mutation CancelImport($input: CancelImportInput!) { cancelImport(input: $input) { import { ...ImportRunParts } } }
  ${importRun}
`;

export async function cancelImport(name: string, token: string): Promise<ImportRun> {
  const { cancelImport: cancelled } = await request<{ cancelImport: { import: ImportRun } }>(
    cancelImportMutation,
    { input: { name } },
    undefined,
    token,
  );
  return cancelled.import;
}

export const removeImportMutation = /* GraphQL */ `
  mutation RemoveImport($input: RemoveImportInput!) { removeImport(input: $input) { import { ...ImportRunParts } } }
  ${importRun}
`;

export async function removeImport(name: string, by: string, token: string): Promise<ImportRun> {
  const { removeImport: removing } = await request<{ removeImport: { import: ImportRun } }>(
    removeImportMutation,
    { input: { name, by } },
    undefined,
    token,
  );
  return removing.import;
}
