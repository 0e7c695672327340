/** What pages of documents say. */
export const documents = {
  'What we have decided, for whom, and since when.': 'Was wir entschieden haben, für wen und seit wann.',
  'Version {version}, approved on {day}. {owner}.': 'Fassung {version}, freigegeben am {day}. {owner}.',
  Version: 'Fassung',
  Versions: 'Fassungen',
  'In force since': 'In Kraft seit',
  Approved: 'Freigegeben',
  'Approved by': 'Freigegeben von',
  Owner: 'Verantwortlich',
  'Next review': 'Nächste Überprüfung',
  Replaces: 'Ersetzt',
  'Applies to.': 'Gilt für.',
  'Speaks to': 'Bezieht sich auf',
  'Put into practice by': 'Umgesetzt durch',
  'And {number} more among the {controls}.': 'Und {number} weitere unter den {controls}.',
  controls: 'Maßnahmen',
} as const;
