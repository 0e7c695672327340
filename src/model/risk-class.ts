import * as z from 'zod';

/** Risk class of an AI system under the AI Act. Article 50 duties stack on any class. */
export const riskClass = z.enum(['prohibited', 'high-risk', 'transparency', 'minimal', 'gpai', 'gpai-systemic']);
export type RiskClass = z.infer<typeof riskClass>;
