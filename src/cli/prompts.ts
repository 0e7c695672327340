import type { Collection } from '../model/kinds.ts';

/** Bodies to begin with: what a reader of each kind expects to find. */
export const prompts: Partial<Record<Collection, string>> = {
  policies: [
    '## Purpose\n\nWhat this policy is for, in two sentences.\n',
    '## Rules\n\nWhat people must do, as sentences that can be tested: who, what, by when.\n',
    '## Exceptions\n\nWho may grant one, for how long, and where it is recorded.\n',
    '## Records\n\nWhat is kept as proof, where, and for how long.\n',
  ].join('\n'),
  controls: [
    '## What is done\n\nWho does what, how often, with which tool.\n',
    '## What is left behind\n\nThe record of each performance, where it is kept, and what happens when the control fails.\n',
  ].join('\n'),
  aiSystems: [
    '## How it works\n\nInputs, models, logic, outputs, and who acts on them.\n',
    '## Data\n\nWhere data comes from, how its quality is kept, what is retained.\n',
    '## Evaluation\n\nWhat is measured, on which data, with which result.\n',
    '## In operation\n\nHow it is watched, overseen and changed.\n',
  ].join('\n'),
  assessments: [
    '## Processes\n\nIn which processes, for which purpose, the system is used.\n',
    '## Period and frequency\n\nFor how long and how often it is used.\n',
    '## Affected persons\n\nWhich groups it affects, directly and indirectly.\n',
    '## Risks of harm\n\nWhat could go wrong for each group, how likely, how grave.\n',
    '## Human oversight\n\nWho can understand, stop and overrule it, and how.\n',
    '## Measures\n\nWhat is done when a risk becomes real: governance, complaints, remedy.\n',
    '## Conclusion\n\nWhat remains, who accepts it, and what would change the answer.\n',
  ].join('\n'),
};
