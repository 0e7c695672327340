import * as z from 'zod';

/** What a team answers about the triggers of Article 50(1) to (4) of the AI Act and their exceptions. */
export const transparencyAnswers = z
  .strictObject({
    interacts: z
      .boolean()
      .default(false)
      .describe('Whether it is intended to interact directly with natural persons (Article 50(1)).'),
    obvious: z
      .boolean()
      .default(false)
      .describe('Whether it is obvious to everybody concerned that they deal with an AI system (Article 50(1)).'),
    generates: z
      .array(z.enum(['audio', 'image', 'video', 'text']))
      .default([])
      .describe('Synthetic content that it generates (Article 50(2)).'),
    assistiveEditing: z
      .boolean()
      .default(false)
      .describe(
        'Whether it only assists standard editing or leaves the input substantially unaltered (Article 50(2)).',
      ),
    emotionRecognition: z
      .boolean()
      .default(false)
      .describe('Whether it recognises emotions or intentions from biometric data (Article 50(3)).'),
    biometricCategorisation: z
      .boolean()
      .default(false)
      .describe('Whether it assigns persons to categories by biometric data (Article 50(3)).'),
    deepFakes: z
      .boolean()
      .default(false)
      .describe('Whether it makes or alters image, audio or video into deep fakes (Article 50(4)).'),
    publicInterestText: z
      .boolean()
      .default(false)
      .describe('Whether its text is published to inform the public on matters of public interest (Article 50(4)).'),
    editorialResponsibility: z
      .boolean()
      .default(false)
      .describe('Whether people review such text and somebody answers for it editorially (Article 50(4)).'),
    authorisedByLaw: z
      .boolean()
      .default(false)
      .describe('Whether law authorises it to detect or prosecute criminal offences (Article 50(1) to (4)).'),
  })
  .describe('Triggers of Article 50 and their exceptions.');
export type TransparencyAnswers = Readonly<z.infer<typeof transparencyAnswers>>;
