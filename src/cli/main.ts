#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import type { Terminal } from './command.ts';
import { run } from './run.ts';

enableCompileCache?.();

const terminal: Terminal = {
  today: new Date().toISOString().slice(0, 10),
  colours: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
  progress(text) {
    if (process.stderr.isTTY) process.stderr.write(`${text}\n`);
  },
};
const outcome = await run(process.argv.slice(2), terminal);
if (outcome.output) process.stdout.write(outcome.output);
if (outcome.message) process.stderr.write(outcome.message);
process.exitCode = outcome.code;
