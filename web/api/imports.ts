import type { Actor } from '../../core/model/actor.ts';
import { request } from './request.ts';

export type ImportDeed = 'CHECK' | 'LOAD' | 'REMOVE';
export type ImportPhase = 'READING' | 'CHECKING' | 'COMPARING' | 'WRITING' | 'REMOVING';
export type KeptReason = 'DIFFERS' | 'RETRACTED' | 'SHARED' | 'CHANGED' | 'LINKED' | 'CITED';

export interface LookAlike {
  actor: Actor;
  other: Actor;
  where: 'GRAPH' | 'IMPORT';
  reason: string;
}

export interface ImportReport {
  counts: Record<'added' | 'changed' | 'same' | 'kept' | 'removed', number>;
  files: { name: string; format: string | null; rows: number; unused: string[] }[];
  problems: { file: string; line: number; reason: string }[];
  problemCount: number;
  skipped: { reason: string; count: number }[];
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

export interface ImportRun {
  name: string;
  deed: ImportDeed;
  state: 'RUNNING' | 'DONE' | 'STOPPED' | 'REFUSED' | 'FAILED';
  /** The names of the uploaded files. */
  sent: string[];
  progress: ImportProgress | null;
  report: ImportReport | null;
  /** Null: there is no whole report. */
  reportAddress: string | null;
  failure: { code: string; message: string } | null;
}

const importRun = /* GraphQL */ `
  fragment ImportRunParts on ImportRun {
    name deed state sent reportAddress
    progress { phase done total rate remainingSeconds }
    report {
      counts { added changed same kept removed }
      files { name format rows unused }
      problems { file line reason }
      problemCount
      skipped { reason count }
      kept { id reason }
      keptCount
      lookAlikes { actor other where reason }
      lookAlikeCount
      merged
    }
    failure { code message }
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

export const startImportMutation = /* GraphQL */ `
  mutation StartImport($input: StartImportInput!) { startImport(input: $input) { import { ...ImportRunParts } } }
  ${importRun}
`;

export interface StartInput {
  name: string;
  files: readonly string[];
  dryRun: boolean;
  strict: boolean;
  replace: boolean;
  merge: readonly { id: string; into: string }[];
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
