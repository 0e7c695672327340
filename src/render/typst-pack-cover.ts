/** The first document of a pack in the template: what it is about, how it stands, and what it holds. */
export const typstPackCover = `
#let sheet-figure(title: "", words: "", counts: "", path) = block(breakable: false, width: 100%, {
  small(size: 8.6pt, strong(title))
  block(above: 0.7em, below: 0.6em, image(path, alt: words, width: 100%))
  small(size: 7.6pt, fill: soft, counts)
})
#let legend(entries) = block(above: 1.2em, below: 1.4em, {
  set par(leading: 0.9em)
  for (path, word) in entries {
    box({ box(height: 0.62em, baseline: 4%, image(path, alt: word, height: 0.62em)); h(0.45em); small(size: 8pt, fill: soft, word); h(1.5em) })
  }
})
#let pack-cover(
  kind: "", title: "", summary: "", organisation: "", id: "", day: (), facts: (), foot: (), sheets: (), signs: (), attached: (), missing, body,
) = paged(title: title, organisation: organisation, summary: summary, day: day, title-size: 26pt, foot: foot, {
  for (name, content, words) in attached {
    pdf.attach(name, read(content, encoding: none), relationship: "data", mime-type: "application/json", description: words)
  }
  pad(left: -38mm, {
    title-block(organisation: organisation, kind: kind, title: title, summary: summary)
    facts-list(title: "This pack", facts)
    labelled("Contents", contents-list())
    v(2fr)
  })
  pagebreak()
  pad(left: -38mm, {
    missing
    heading(level: 2, "Coverage at a glance")
    legend(signs)
    grid(columns: (1fr, 1fr), column-gutter: 10mm, row-gutter: 8mm, ..sheets)
    body
  })
})
`;
