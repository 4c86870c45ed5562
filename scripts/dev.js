// The server on port 4000 with restart, and Vite with reload, which sends what it does not know to the server.
import { spawn } from 'node:child_process';

const commands = [
  ['npx', ['tsx', 'watch', 'server/main.ts']],
  ['npx', ['vite']],
];
const running = commands.map(([command, options]) =>
  spawn(command, options, { stdio: 'inherit', shell: process.platform === 'win32' }),
);
const stop = () => {
  for (const child of running) child.kill();
};
for (const child of running) child.on('exit', stop);
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
