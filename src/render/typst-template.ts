import { typstFrame } from './typst-frame.ts';
import { typstPackCover } from './typst-pack-cover.ts';
import { typstParts } from './typst-parts.ts';

/** Path under which documents import the template. */
export const typstTemplatePath = '/template.typ';

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

/** The template of every PDF: fonts and colours, parts, pages, and the cover of a pack. */
export const typstTemplate = `${tokens}${typstParts}${typstFrame}${typstPackCover}`;
