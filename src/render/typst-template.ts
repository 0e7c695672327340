/** Path under which documents import the template. */
export const typstTemplatePath = '/template.typ';

/** Families of the template, each named: no other font is ever used. */
export const typstFamilies = ['Source Serif 4', 'Instrument Sans', 'Source Code Pro'] as const;

/** Colours and type, the same as on the site. */
const tokens = `
#let ink = rgb("#1b1a17")
#let soft = rgb("#5a554b")
#let line = rgb("#cfc9bb")
#let hair = rgb("#e6e1d5")
#let accent = rgb("#a8330f")
#let serif = ("Source Serif 4", "Instrument Sans", "Source Code Pro")
#let sans = ("Instrument Sans", "Source Serif 4", "Source Code Pro")
#let mono = ("Source Code Pro", "Instrument Sans", "Source Serif 4")
#let small(body, size: 8pt, fill: ink) = text(font: sans, size: size, fill: fill, body)
`;

/** What a body is made of: one function for each element of the closed set. */
const parts = `
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

/** The frame of a document: its pages, its head and what stands in the margin. */
const frame = `
#let facts-list(facts) = {
  set par(leading: 0.5em)
  table(
    columns: (38mm, 1fr), inset: (left: 0pt, right: 4mm, y: 1.65mm),
    stroke: (x, y) => (top: if y == 0 { 0.9pt + ink } else { none }, bottom: 0.4pt + line),
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
#let governed(
  kind: "", title: "", summary: "", organisation: "", id: "", version: "", day: (), marking: "",
  facts: (), groups: (), versions: (), origin: "", cover: true, contents: false, body,
) = {
  set document(title: title, author: organisation, description: summary, date: datetime(year: day.at(0), month: day.at(1), day: day.at(2)))
  set text(font: serif, size: 10.2pt, fill: ink, lang: "en", fallback: false, hyphenate: false, number-type: "lining")
  set par(leading: 0.63em, spacing: 1.05em, justify: false)
  set strong(delta: 200)
  set list(marker: text(fill: soft, "•"), indent: 0pt, body-indent: 0.65em)
  set enum(indent: 0pt, body-indent: 0.65em, numbering: number => text(font: sans, size: 0.86em, fill: soft, numbering("1", number)))
  show heading: set text(font: serif, weight: 600)
  show heading.where(level: 1): set text(weight: 400, size: if cover { 29pt } else { 21pt })
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
      pad(left: -38mm, grid(columns: (1fr, auto), small(fill: soft, organisation), small(fill: soft, title)))
    },
    footer: pad(left: -38mm, context {
      std.line(length: 100%, stroke: 0.4pt + line)
      v(-0.6em)
      grid(
        columns: (1fr, auto),
        small(fill: soft, (id, "version " + version, marking).join("  ·  ")),
        small(fill: soft, "Page " + str(counter(page).get().first()) + " of " + str(counter(page).final().first())),
      )
    }),
    background: context if counter(page).get().first() > 1 {
      place(top + left, dx: 20mm, dy: 31mm, box(width: 31mm, requirement-list(groups, size: 7pt, limit: 24)))
    },
  )
  pad(left: -38mm, {
    small(size: 10pt, strong(organisation))
    v(if cover { 1fr } else { 6mm })
    block(below: 1.1em, small(size: 9.4pt, fill: accent, kind))
    heading(level: 1, outlined: false, title)
    block(above: 1.3em, width: 140mm, text(size: if cover { 12.4pt } else { 11pt }, fill: soft, summary))
    v(if cover { 6mm } else { 1mm })
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
}
`;

/** The template of every document: fonts, measures, parts and the frame. */
export const typstTemplate = `${tokens}${parts}${frame}`;
