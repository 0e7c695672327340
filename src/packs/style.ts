import { heatStyle } from './heat-style.ts';

/** The one style sheet of a pack. */
export const packStyle = `:root { color-scheme: light dark; --ink: #16181d; --paper: #fdfcf9; --rule: #cfccc2; --soft: #5c5f66; --accent: #0b4f6c; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e7e1; --paper: #14161a; --rule: #3b3f47; --soft: #a9adb6; --accent: #8cc8e0; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 Charter, "Bitstream Charter", Cambria, Georgia, serif; }
main { max-width: 76rem; margin: 0 auto; padding: 2.5rem 1.25rem 5rem; }
h1, h2, h3, h4 { line-height: 1.2; font-weight: 600; text-wrap: balance; }
h1 { font-size: 2rem; margin: 0.5rem 0 0.75rem; }
h2 { font-size: 1.3rem; margin: 2.25rem 0 0.6rem; padding-top: 0.6rem; border-top: 1px solid var(--rule); }
h3 { font-size: 1.1rem; margin: 1.5rem 0 0.4rem; }
img { max-width: 100%; height: auto; }
a { color: var(--accent); text-underline-offset: 0.15em; }
.lead { font-size: 1.15rem; color: var(--soft); max-width: 44rem; margin: 0 0 1.25rem; }
article, .files, article + footer { max-width: 44rem; }
footer { margin-top: 2rem; color: var(--soft); font-size: 0.85rem; overflow-wrap: anywhere; }
.facts { margin: 1rem 0; border-top: 2px solid var(--ink); max-width: 60rem; }
.facts div { display: grid; grid-template-columns: 11rem 1fr; gap: 1rem; padding: 0.35rem 0; border-bottom: 1px solid var(--rule); }
.facts dt { color: var(--soft); } .facts dd { margin: 0; overflow-wrap: anywhere; }
.table { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; font: 0.83rem/1.4 "Helvetica Neue", Arial, sans-serif; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.7rem 0.4rem 0; border-bottom: 1px solid var(--rule); min-width: 5rem; }
td.wide { min-width: 22rem; } td.read { min-width: 12rem; } .day { white-space: nowrap; } td { overflow-wrap: break-word; }
thead th { border-bottom: 2px solid var(--ink); position: sticky; top: 0; background: var(--paper); white-space: nowrap; }
td.number { font-variant-numeric: tabular-nums; }
.align-right { text-align: right; } .align-center { text-align: center; }
.files { padding-left: 1.1rem; } .files span { color: var(--soft); overflow-wrap: anywhere; }
article.composed { max-width: 60rem; } .composed > p, .composed > ul { max-width: 44rem; } .form dd { min-height: 1.6em; }
.lack { border-left-style: dashed; }
.tags { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.4rem 1rem; }
.note { border-left: 3px solid var(--accent); padding-left: 1rem; margin: 1rem 0; }
.diff { white-space: pre-wrap; overflow-wrap: anywhere; font: 0.85rem/1.5 ui-monospace, Menlo, Consolas, monospace; border-left: 3px solid var(--rule); padding-left: 1rem; }
.diff ins { text-decoration: underline; text-decoration-thickness: 2px; background: color-mix(in srgb, var(--accent) 18%, transparent); } .diff del { color: var(--soft); } .diff .gap { color: var(--soft); font-style: italic; }
figure { margin: 1.25rem 0; } figcaption { font-size: 0.85rem; color: var(--soft); } figcaption p { margin: 0.4rem 0; }
.scroll { overflow-x: auto; padding: 3px; } .sheet { display: block; width: 100%; min-width: 46rem; max-width: 60rem; height: auto; }
.sheet a { text-decoration: none; } .sheet text, .flow text { font: 11px "Helvetica Neue", Arial, sans-serif; fill: var(--soft); }
.sheet text { text-anchor: middle; } .sheet .h { text-anchor: start; font-size: 12px; } .sheet .b { font-weight: 650; fill: var(--ink); }
.k-f { fill: var(--ink); } .k-s, .k-t, .k-a { fill: none; stroke: var(--ink); } .k-t { stroke: var(--rule); } .k-a { stroke: var(--accent); }
.sign { vertical-align: -0.05em; }
.flow { display: block; width: 100%; max-width: 42rem; height: auto; } .flow text { font-size: 15px; } .flow .note { font-size: 13px; }
.flow .name, .flow .number { font-weight: 650; fill: var(--ink); } .flow .number { font-size: 1.25em; }
.flow .bar { fill: var(--soft); } .flow path.net-new { fill: var(--ink); } .flow path.inherited { fill: var(--rule); stroke: var(--soft); }
.flow path.partial { stroke: var(--soft); } .flow .band { stroke-width: 0.75; } .hatch { stroke: var(--soft); }
i.band { display: inline-block; width: 1.5em; height: 0.7em; margin-right: 0.5em; border: 1px solid var(--soft); print-color-adjust: exact; }
i.inherited { background: var(--rule); } i.net-new { background: var(--ink); border-color: var(--ink); }
i.partial { background: repeating-linear-gradient(-45deg, transparent 0 2px, var(--soft) 2px 3px); }
.chart { display: block; width: 100%; min-width: 34rem; max-width: 44rem; height: auto; } .chart text { font: 11px "Helvetica Neue", Arial, sans-serif; fill: var(--soft); }
.chart :is(.axis, .line, .limit, .warning) { fill: none; } .chart .axis { stroke: var(--rule); } .chart .line { stroke: var(--ink); } .chart .point { fill: var(--ink); }
.chart :is(.limit, .warning) { stroke: var(--accent); } .chart .warning { stroke-dasharray: 2 4; } .chart .breach { fill: var(--paper); stroke: var(--accent); stroke-width: 2; }
${heatStyle}tr:target { outline: 2px solid var(--accent); }
@media (max-width: 40rem) { h1 { font-size: 1.5rem; } .facts div { grid-template-columns: 1fr; gap: 0; } }
@page { size: A4; margin: 22mm 20mm 20mm; @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt Arial, sans-serif; color: #5c5f66; } }
@media print {
  :root { color-scheme: light; --ink: #16181d; --paper: #fff; --rule: #cfccc2; --soft: #5c5f66; --accent: #0b4f6c; }
  main { max-width: none; padding: 0; } nav { display: none; } body { font-size: 10.5pt; } article, .lead { max-width: none; }
  h1, h2, h3, h4 { break-after: avoid; } tr, .note, img { break-inside: avoid; } p, li { orphans: 2; widows: 2; }
  thead { display: table-header-group; } thead th { position: static; } .table { overflow: visible; } th, td, td.wide, td.read { min-width: 0; }
  a { color: inherit; text-decoration: none; } article a[href^="https"]::after { content: " (" attr(href) ")"; font-size: 0.85em; }
}
`;
