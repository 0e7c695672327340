/** What a body is made of in the template: one function for each element of the closed set. */
export const typstParts = `
#let section-heading(level: 2, anchor: none, body) = {
  let made = heading(level: level, body)
  if anchor == none { made } else { [#made#label(anchor)] }
}
#let paragraph(names: (), body) = if names.len() == 0 { par(body) } else {
  block({
    place(top + left, dx: -38mm, dy: 0.15em, pdf.artifact(box(width: 30mm, {
      set par(leading: 0.45em)
      set align(right)
      small(size: 7.4pt, fill: accent, names.join(linebreak()))
    })))
    par(body)
  })
}
#let quotation(body) = block(inset: (left: 1.1em), stroke: (left: 1.5pt + line), text(fill: soft, quote(block: false, quotes: false, body)))
#let note(kind: "note", body) = block(
  width: 100%, breakable: true, above: 1.3em, below: 1.4em, inset: (left: 4mm, right: 4mm, y: 3.2mm),
  stroke: (left: 2.2pt + if kind == "important" { accent } else { ink }, rest: 0.5pt + line),
  {
    small(size: 7.8pt, fill: if kind == "important" { accent } else { soft }, strong(if kind == "important" { "Important" } else if kind == "example" { "Example" } else { "Note" }))
    v(-0.35em)
    body
  },
)
#let code-block(body) = block(width: 100%, fill: rgb("#f7f5ef"), inset: 3mm, radius: 1pt, text(font: mono, size: 8.2pt, raw(body, block: true)))
#let code-words(body) = text(font: mono, size: 0.86em, body)
#let divider() = pdf.artifact(block(above: 1.4em, below: 1.4em, std.line(length: 100%, stroke: 0.5pt + line)))
#let definition(means: "", body) = { emph(body); " ("; means; ")" }
#let picture(path, words) = block(width: 100%, above: 1.3em, below: 1.3em, image(path, alt: words))
#let picture-in-line(path, words) = box(height: 1em, baseline: 15%, image(path, alt: words, height: 1em))
#let task(done: false) = { if done { "☑" } else { "☐" }; " " }
#let bulleted(tight: true, ..items) = block(above: 0.95em, below: 1.1em, list(tight: tight, spacing: if tight { 0.85em } else { 1.05em }, ..items.pos()))
#let numbered(tight: true, start: 1, ..items) = block(above: 0.95em, below: 1.1em, enum(tight: tight, start: start, spacing: if tight { 0.85em } else { 1.05em }, ..items.pos()))
#let small-words(body) = { set par(leading: 0.55em); par(small(size: 8pt, body)) }
#let across(body) = pad(left: -38mm, body)
#let form-lines(..lines) = block(above: 1.6em, breakable: false, grid(
  columns: (38mm, 1fr), row-gutter: 7mm,
  ..lines.pos().map(((label, value)) => (
    small(size: 8.2pt, fill: soft, label),
    if value == "" { block(width: 80mm, height: 0.9em, stroke: (bottom: 0.5pt + ink)) } else { small(size: 9pt, value) },
  )).flatten(),
))
#let requirement(body) = small(size: 0.86em, body)
#let outside-link(address, body) = link(address, text(fill: accent, body))
#let inside-link(anchor, body) = link(label(anchor), text(fill: accent, body))
#let data-table(shares: (), sides: (), head: (), ..cells) = block(above: 1em, below: 1.5em, {
  set text(font: sans, size: 8.2pt)
  set par(leading: 0.52em)
  table(
    columns: shares.map(share => share * 1fr),
    inset: (left: 0pt, right: 3.4mm, y: 1.7mm),
    align: (x, y) => top + sides.at(x, default: left),
    stroke: (x, y) => (bottom: if y == 0 { 0.9pt + ink } else { 0.4pt + line }),
    table.header(..head.map(cell => strong(cell))),
    ..cells.pos(),
  )
})
`;
