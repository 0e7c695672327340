/** Rules of the style sheet of a pack for the heat map and its legend. */
export const heatStyle = `.heat { display: block; width: 100%; max-width: 36rem; min-width: 20rem; height: auto; } .heat a { text-decoration: none; }
.heat text { font: 11.5px "Helvetica Neue", Arial, sans-serif; fill: var(--soft); } .heat .heat-row { text-anchor: end; } .heat .heat-column { text-anchor: middle; }
.heat .heat-axis, .heat .heat-level { font-weight: 650; fill: var(--ink); }
.heat .heat-band { font-size: 10px; fill: var(--ink); paint-order: stroke; stroke: var(--paper); stroke-width: 3px; }
.heat-field { fill: var(--accent); stroke: var(--rule); fill-opacity: 0; } .heat-1 { fill-opacity: 0.05; } .heat-2 { fill-opacity: 0.09; } .heat-3 { fill-opacity: 0.15; } .heat-4 { fill-opacity: 0.22; } .heat-5 { fill-opacity: 0.3; }
.heat-dot { fill: var(--accent); } .heat-line { fill: none; stroke: var(--accent); stroke-width: 0.7; }
circle.heat-before { fill: var(--paper); stroke: var(--ink); stroke-width: 1.6; } circle.heat-after { fill: var(--ink); stroke: var(--paper); stroke-width: 1.6; }
.heat text.heat-before, .heat text.heat-after { font-size: 13px; font-weight: 650; text-anchor: middle; fill: var(--ink); } .heat text.heat-after { fill: var(--paper); }
.heat-appetite { fill: none; stroke: var(--ink); stroke-width: 2.6; stroke-linecap: square; } .heat-bands { list-style: none; padding: 0; } .heat-swatch { vertical-align: -0.2em; margin-right: 0.3em; }
`;
