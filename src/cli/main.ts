#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import type { Terminal } from './command.ts';
import { run } from './run.ts';

enableCompileCache?.();

/** Progress stands in one line, which the next step replaces and the outcome clears. */
const clearLine = '\r\u001b[K';

const terminal: Terminal = {
  today: new Date().toISOString().slice(0, 10),
  colours: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
  progress(text) {
    if (process.stderr.isTTY) process.stderr.write(`${clearLine}${text}`);
  },
};
const outcome = await run(process.argv.slice(2), terminal);
if (process.stderr.isTTY) process.stderr.write(clearLine);
if (outcome.output) process.stdout.write(outcome.output);
if (outcome.message) process.stderr.write(outcome.message);
process.exitCode = outcome.code;
