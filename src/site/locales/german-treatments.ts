/** How a framework treats a control area, and what the words mean. */
export const treatments = {
  Prime: 'Vorrangig',
  'A named, primary obligation.': 'Eine benannte, vorrangige Pflicht.',
  Inherited: 'Übernommen',
  'Covered by another framework’s requirement that this one refers to or shares.':
    'Abgedeckt durch die Anforderung eines anderen Rahmenwerks, auf die dieses verweist oder die es teilt.',
  Implicit: 'Implizit',
  'Expected under a broader requirement, not named.':
    'Unter einer weiter gefassten Anforderung erwartet, nicht benannt.',
  Conditional: 'Bedingt',
  'Only when a named trigger holds.': 'Nur wenn ein benannter Auslöser zutrifft.',
  Required: 'Verlangt',
  'An outside body or a public entry is required.': 'Eine externe Stelle oder ein öffentlicher Eintrag ist verlangt.',
  'Not required': 'Nicht verlangt',
  'No outside body and no public entry is required.':
    'Weder eine externe Stelle noch ein öffentlicher Eintrag ist verlangt.',
  'Not addressed': 'Nicht behandelt',
  'The framework says nothing of it.': 'Das Rahmenwerk sagt dazu nichts.',
} as const;
