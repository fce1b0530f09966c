#!/usr/bin/env node
// The sources run as they are: tsx turns TypeScript into JavaScript file by file as Node asks for them.
import { register } from 'tsx/esm/api';

// Whoever reads the output may stop early, as `head` does: that is no fault of ours or theirs.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

register({ tsconfig: false });
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
