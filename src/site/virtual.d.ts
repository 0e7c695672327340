/** What the pages of the site receive; the integration serves it. Nothing else of the program is within their reach. */
declare module 'virtual:trustwright' {
  /** The site in the language of an address, such as `Astro.url` or the pattern of a route; in English without one. */
  export function site(where?: import('./locales/address.ts').Where): import('./site.ts').Site;
}

/** A component of the team's own above the navigation of every page, or nothing. */
declare module 'virtual:trustwright/header' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}

/** A component of the team's own at the foot of every page, or nothing. */
declare module 'virtual:trustwright/footer' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
