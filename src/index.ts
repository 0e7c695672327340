import { trustwright } from './site/integration.ts';

export type { TrustwrightOptions } from './site/integration.ts';

/** The Astro integration: `integrations: [trustwright()]`. */
export default trustwright;
