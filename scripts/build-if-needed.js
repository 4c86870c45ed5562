// Builds where nothing is built yet, or where a source is newer than what was built.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['core', 'server', 'graph-seed', 'web', 'package-lock.json'];
const BUILT = ['dist/server/main.js', 'dist/web/index.html'];

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const isBuilt = BUILT.every((file) => existsSync(file));
// An image or a package may hold what was built without its sources.
const sources = SOURCES.filter((path) => existsSync(path)).map(newest);
if (!isBuilt || Math.max(...sources) > Math.min(...BUILT.map((file) => statSync(file).mtimeMs))) {
  console.log('Building (once; a few seconds) …');
  const build = spawnSync('npm', ['run', '--silent', 'build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (build.status !== 0) process.exit(build.status ?? 1);
}
