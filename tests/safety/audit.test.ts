import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

/** CI asks the registry for known holes; here a stand-in answers for it, as npm 10 and 11 do. */

const AUDIT = join(process.cwd(), '.ci', 'audit');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-audit-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Said {
  says: string;
  code: number;
}

/** `ofAll`: what is said of all packages, those by which we build among them; the same as of those that we ship, if not given. */
async function audited(says: string, code: number, ofAll: Said = { says, code }) {
  const npm = join(folder, 'npm');
  const answer = (said: Said) => `cat <<'SAYS'\n${said.says}\nSAYS\nexit ${said.code}`;
  await writeFile(
    npm,
    `#!/bin/sh\ncase "$*" in *--omit=dev*)\n${answer({ says, code })};; esac\n${answer(ofAll)}\n`,
  );
  await chmod(npm, 0o755);
  return new Promise<{ code: number; out: string }>((resolve) => {
    const env = { PATH: `${folder}:${process.env.PATH}` };
    const child = execFile(AUDIT, { env }, (_, out) => resolve({ code: child.exitCode ?? -1, out }));
  });
}

test('packages without known holes pass', async () => {
  expect(await audited('found 0 vulnerabilities', 0)).toMatchObject({ code: 0 });
});

test('a known hole fails', async () => {
  const report = '# npm audit report\n\nhono  <4.0.0\nSeverity: high\n\n1 high severity vulnerability';
  const { code, out } = await audited(report, 1);
  expect(code).toBe(1);
  expect(out).toContain('Severity: high');
});

test('a known hole in what we build with is told loudly', async () => {
  const holes = '# npm audit report\n\nmonaco-editor  <9\nSeverity: high';
  const { code, out } = await audited('found 0 vulnerabilities', 0, { says: holes, code: 1 });
  expect(code).toBe(0);
  expect(out).toMatch(/LOOK: .*\n\n# npm audit report\n\nmonaco-editor/);
});

test.each([
  'npm warn audit 405 Method Not Allowed\nnpm error audit endpoint returned an error',
  'npm error code ENOTFOUND',
  'npm error code ENOAUDIT',
])('a registry that does not answer passes, loudly: %s', async (says) => {
  const { code, out } = await audited(says, 1);
  expect(code).toBe(0);
  expect(out).toContain('NOT AUDITED');
});
