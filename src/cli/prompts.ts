import { annexIVAsks, promptOf } from '../assess/technical/annex-iv-asks.ts';
import { assessmentParts } from '../model/assessment-parts.ts';
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
  assessments: assessmentParts
    .filter(({ kinds }) => kinds.includes('ai-system-impact'))
    .map(({ title, prompt }) => `## ${title}\n\n${prompt}\n`)
    .join('\n'),
  minutes: [
    '## What was discussed\n\nPoint by point: what lay on the table, what was said for and against, and what followed.\n',
    '## What stays open\n\nQuestions that go to the next meeting, and who prepares them.\n',
  ].join('\n'),
  technicalFiles: annexIVAsks
    .filter(({ asks }) => asks.some(({ from }) => from === 'section' || from === 'standards'))
    .map((point) => `## ${point.headings[0]}\n\n${promptOf(point)}\n`)
    .join('\n'),
  monitoringPlans: [
    '## What is watched and why\n\nWhich assumptions of the assessment could turn out wrong, and which measure would show it.\n',
    '## Sources\n\nWhich data comes from deployers, which from the system, which from people affected; with which permission.\n',
    '## Who evaluates and who acts\n\nRoles, rhythm, thresholds, and what happens when one is crossed.\n',
    '## Review\n\nWhen the plan is changed, and what was changed so far.\n',
  ].join('\n'),
};
