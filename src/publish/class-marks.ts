import type { RiskClass } from '../model/risk-class.ts';

/** A day in the life of a class: which provision of the catalog has it, and what begins, in our words. */
export interface ClassMark {
  readonly class: RiskClass;
  /** Local identifiers; the first sets the day. A mark whose first provision is not law on a day is left out. */
  readonly provisions: readonly [string, ...string[]];
  /** Which day of the provision: its application, by the route of Annex III or Annex I, or the end of a transition. */
  readonly which: 'applies' | 'annexIII' | 'annexI' | 'complyBy';
  readonly says: string;
}

/** What the Act asks of each class and from when. Days come from the catalog; the sentences are ours and name none. */
export const classMarks: readonly ClassMark[] = [
  {
    ...{ class: 'prohibited', which: 'applies', provisions: ['art-5.1'] },
    says: 'Eight practices are forbidden, among them harmful manipulation, exploiting weakness, social scoring, and reading emotions at work or in education.',
  },
  {
    ...{ class: 'prohibited', which: 'applies', provisions: ['art-5.1.ba', 'art-5.1.bb'] },
    says: 'Two more are forbidden: making intimate material of real people without their consent, and material of child sexual abuse.',
  },
  {
    ...{ class: 'high-risk', which: 'applies', provisions: ['art-43', 'art-73'] },
    says: 'Assessment of conformity, registration, watching after release and reports of serious incidents apply by the letter. They presuppose a high-risk system, so we read them as binding in practice with the duties below.',
  },
  {
    ...{ class: 'high-risk', which: 'annexIII', provisions: ['art-6.2', 'art-16', 'art-26'] },
    says: 'The duties bind for the uses that Annex III lists, among them recruitment, exams, credit, benefits, policing, migration and justice.',
  },
  {
    ...{ class: 'high-risk', which: 'annexI', provisions: ['art-6.1'] },
    says: 'The duties bind for products under Annex I that an independent body must test, such as toys, lifts or medical devices, and for their safety components.',
  },
  {
    ...{ class: 'high-risk', which: 'complyBy', provisions: ['art-111.2'] },
    says: 'Systems for public authorities that were there before the duties began comply as well. Other systems from before are bound once their design changes significantly.',
  },
  {
    ...{ class: 'transparency', which: 'applies', provisions: ['art-50.1', 'art-50.3', 'art-50.4'] },
    says: 'People are told when they deal with an AI system, when it reads their emotions or sorts them by their body, and when a deep fake or a text on public affairs was made with it.',
  },
  {
    ...{ class: 'transparency', which: 'applies', provisions: ['art-50.2'] },
    says: 'Generated sound, images, video and text carry a mark that machines can read.',
  },
  {
    ...{ class: 'transparency', which: 'complyBy', provisions: ['art-111.4'] },
    says: 'Systems that were on the market before that duty began mark what they generate as well.',
  },
  {
    ...{ class: 'minimal', which: 'applies', provisions: ['art-4.1'] },
    says: 'Whoever provides or uses an AI system, of any class, takes measures so that staff know enough about AI.',
  },
  {
    ...{ class: 'gpai', which: 'applies', provisions: ['art-53'] },
    says: 'Providers document the model, inform those who build on it, have a policy on copyright and publish a summary of the training content.',
  },
  {
    ...{ class: 'gpai', which: 'complyBy', provisions: ['art-111.3'] },
    says: 'Models that were on the market before the duties began comply as well.',
  },
  {
    ...{ class: 'gpai-systemic', which: 'applies', provisions: ['art-55', 'art-52.1'] },
    says: 'Providers also tell the Commission, evaluate the model, reduce its risks, report serious incidents and protect it.',
  },
];
