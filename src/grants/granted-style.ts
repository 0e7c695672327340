/** The style of a page for one reader. What is fixed is printed on every page. */
export const grantedStyle = `
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1b1a17; font: 16px/1.55 Charter, "Bitstream Charter", Cambria, Georgia, serif; }
main { max-width: 44rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.2; font-weight: 600; break-after: avoid; }
h1 { font-size: 2rem; font-weight: 400; margin: 0.25rem 0 0.75rem; }
h2 { font-size: 1.3rem; margin: 2rem 0 0.6rem; }
a { color: inherit; }
img { max-width: 100%; height: auto; }
.kind, footer { color: #5a554b; font: 0.85rem/1.5 "Helvetica Neue", Arial, sans-serif; }
.lead { font-size: 1.1rem; color: #5a554b; }
dl { margin: 1.25rem 0 2rem; border-top: 2px solid; font-size: 0.9rem; }
dl div { display: grid; grid-template-columns: 9rem 1fr; gap: 1rem; padding: 0.3rem 0; border-bottom: 1px solid #cfc9bb; }
dt { color: #5a554b; } dd { margin: 0; }
.table { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; font: 0.83rem/1.4 "Helvetica Neue", Arial, sans-serif; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.7rem 0.4rem 0; border-bottom: 1px solid #cfc9bb; }
thead { display: table-header-group; } thead th { border-bottom: 2px solid; } tr { break-inside: avoid; }
.align-right { text-align: right; } .align-center { text-align: center; }
.note { border-left: 3px solid #a8330f; padding-left: 1rem; margin: 1rem 0; }
footer { margin-top: 2.5rem; border-top: 1px solid #cfc9bb; padding-top: 0.5rem; }
.watermark { position: fixed; inset: 0; display: flex; flex-direction: column; align-items: center; justify-content: center;
  transform: rotate(-38deg); text-align: center; font: 600 34pt/1.3 "Helvetica Neue", Arial, sans-serif; color: #1b1a17;
  opacity: 0.12; pointer-events: none; print-color-adjust: exact; }
.watermark span + span { font-size: 14pt; font-weight: 400; }
@page { size: A4; margin: 22mm 20mm; @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt Arial, sans-serif; } }
@media print { main { max-width: none; padding: 0; } body { font-size: 10.5pt; } .table { overflow: visible; } }
`;
