/**
 * The pages of every document in the template, and what stands at its head. The watermark is named an artifact: otherwise
 * the engine takes it for a part of the list or table that runs over the page, and refuses the document.
 */
export const typstFrame = `
#let facts-list(title: "Document control", facts) = {
  set par(leading: 0.5em)
  table(
    columns: (38mm, 1fr), inset: (left: 0pt, right: 4mm, y: 1.65mm),
    stroke: (x, y) => (bottom: if y == 0 { 0.9pt + ink } else { 0.4pt + line }),
    table.header(table.cell(colspan: 2, small(size: 8.2pt, strong(title)))),
    ..facts.map(((term, fact)) => (small(size: 8.2pt, fill: soft, term), small(size: 8.6pt, fact))).flatten(),
  )
}
#let requirement-list(groups, size: 8.2pt, limit: 1000) = {
  set par(leading: 0.5em, spacing: 0.75em)
  for (framework, names) in groups {
    par({
      small(size: size, fill: soft, framework)
      linebreak()
      small(size: size, names.slice(0, calc.min(limit, names.len())).map(name => box(name)).join(", "))
      if names.len() > limit { small(size: size, fill: soft, " and " + str(names.len() - limit) + " more") }
    })
  }
}
#let labelled(term, body) = block(above: 1.3em, grid(columns: (38mm, 1fr), small(size: 8.2pt, fill: soft, term), body))
#let contents-list() = {
  show outline.entry: entry => block(above: 0pt, below: 0.62em, link(entry.element.location(), grid(
    columns: (1fr, auto), column-gutter: 3mm, small(size: 8.6pt, entry.body()), small(size: 8.6pt, fill: soft, entry.page()),
  )))
  outline(title: none, target: heading.where(level: 2))
}
#let watermark-layer(words) = place(center + horizon, rotate(-38deg, box(width: 230mm, {
  set align(center)
  set par(leading: 0.6em)
  words.enumerate().map(((at, each)) => text(font: sans, size: if at == 0 { 44pt } else { 15pt }, fill: ink.transparentize(88%), each)).join(linebreak())
})))
#let paged(title: "", organisation: "", summary: "", day: (), title-size: 29pt, foot: (), margin-note: none, watermark: (), body) = {
  set document(title: title, author: organisation, description: summary, date: datetime(year: day.at(0), month: day.at(1), day: day.at(2)))
  set text(font: serif, size: 10.2pt, fill: ink, lang: "en", fallback: false, hyphenate: false, number-type: "lining")
  set par(leading: 0.63em, spacing: 1.05em, justify: false)
  set strong(delta: 200)
  set list(marker: text(fill: soft, "•"), indent: 0pt, body-indent: 0.65em)
  set enum(indent: 0pt, body-indent: 0.65em, numbering: number => text(font: sans, size: 0.86em, fill: soft, numbering("1", number)))
  show heading: set text(font: serif, weight: 600)
  show heading.where(level: 1): set text(weight: 400, size: title-size)
  show heading.where(level: 1): set par(leading: 0.34em)
  show heading.where(level: 1): set block(above: 0pt, below: 0pt)
  show heading.where(level: 2): set text(size: 13.2pt)
  show heading.where(level: 2): set block(above: 1.75em, below: 0.8em, sticky: true)
  show heading.where(level: 3): set text(size: 11pt)
  show heading.where(level: 3): set block(above: 1.4em, below: 0.65em, sticky: true)
  set page(
    paper: "a4",
    margin: (left: 58mm, right: 24mm, top: 31mm, bottom: 29mm),
    header-ascent: 12mm,
    footer-descent: 8mm,
    header: context if counter(page).get().first() > 1 {
      pad(left: -38mm, grid(columns: (1fr, auto), column-gutter: 8mm, small(fill: soft, organisation), align(right, small(fill: soft, title))))
    },
    footer: pad(left: -38mm, context {
      std.line(length: 100%, stroke: 0.4pt + line)
      v(-0.6em)
      grid(
        columns: (1fr, auto),
        small(fill: soft, foot.join("  ·  ")),
        small(fill: soft, "Page " + str(counter(page).get().first()) + " of " + str(counter(page).final().first())),
      )
    }),
    background: if margin-note != none {
      context if counter(page).get().first() > 1 { place(top + left, dx: 20mm, dy: 31mm, box(width: 31mm, margin-note)) }
    },
    foreground: if watermark.len() > 0 { pdf.artifact(watermark-layer(watermark)) },
  )
  body
}
#let title-block(organisation: "", kind: "", title: "", summary: "", cover: true) = {
  small(size: 10pt, strong(organisation))
  v(if cover { 1fr } else { 6mm })
  block(below: 1.1em, small(size: 9.4pt, fill: accent, kind))
  heading(level: 1, outlined: false, title)
  block(above: 1.3em, width: 140mm, text(size: if cover { 12.4pt } else { 11pt }, fill: soft, summary))
  v(if cover { 6mm } else { 1mm })
}
#let governed(
  kind: "", title: "", summary: "", organisation: "", id: "", version: "", day: (), marking: "",
  facts: (), groups: (), versions: (), origin: "", cover: true, contents: false, watermark: (), body,
) = paged(
  title: title, organisation: organisation, summary: summary, day: day, title-size: if cover { 29pt } else { 21pt },
  foot: (id, "version " + version, marking),
  margin-note: if groups.len() > 0 { requirement-list(groups, size: 7pt, limit: 24) },
  watermark: watermark,
  {
    pad(left: -38mm, {
      title-block(organisation: organisation, kind: kind, title: title, summary: summary, cover: cover)
      facts-list(facts)
      if groups.len() > 0 { labelled("Requirements", requirement-list(groups)) }
      if versions.len() > 0 {
        labelled("Versions", data-table(
          shares: (1.2, 2, 3, 6), sides: (left, left, left, left), head: ("Version", "Approved", "By", "What changed"), ..versions.flatten(),
        ))
      }
      if contents { labelled("Contents", contents-list()) }
      if cover { v(2fr) }
    })
    if cover { pagebreak() } else { v(3mm) }
    body
    if origin != "" { block(above: 2.4em, small(size: 7.4pt, fill: soft, origin)) }
  },
)
`;
