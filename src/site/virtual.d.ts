/** What the pages of the site receive; the integration serves it. Nothing else of the program is within their reach. */
declare module 'virtual:trustwright' {
  export function site(): import('./site.ts').Site;
}
