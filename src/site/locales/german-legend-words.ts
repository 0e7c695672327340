/** The words that the site uses in one sense: statuses of requirements, states of claims. */
export const legendWords = {
  Covered: 'Abgedeckt',
  'Controls answer all of it, work, and have evidence in date to show for it.':
    'Maßnahmen decken sie ganz ab, wirken und haben dafür gültige Nachweise.',
  Partial: 'Teilweise',
  'Something is done, but part of the requirement or of the proof is missing.':
    'Etwas ist getan, aber ein Teil der Anforderung oder des Nachweises fehlt.',
  Planned: 'Geplant',
  'A control is decided and dated, and does not work yet.':
    'Eine Maßnahme ist beschlossen und hat einen Termin, und sie wirkt noch nicht.',
  Gap: 'Lücke',
  'It applies to us, and nothing answers it yet.': 'Sie gilt für uns, und nichts deckt sie bisher ab.',
  Lapsed: 'Abgelaufen',
  'It held until the day shown; the evidence has run out and has not been renewed here.':
    'Der Status galt bis zum angegebenen Tag; die Nachweise sind abgelaufen und hier nicht erneuert worden.',
  Ready: 'Bereit',
  'It does not bind us yet. If it did today, it would be covered.':
    'Sie bindet uns noch nicht. Täte sie es heute, wäre sie abgedeckt.',
  'Partly ready': 'Teilweise bereit',
  'It does not bind us yet. If it did today, it would be partial.':
    'Sie bindet uns noch nicht. Täte sie es heute, wäre sie teilweise abgedeckt.',
  'Preparation planned': 'Vorbereitung geplant',
  'It does not bind us yet. A control for it is decided and dated, and does not work yet.':
    'Sie bindet uns noch nicht. Eine Maßnahme für sie ist beschlossen und hat einen Termin, und sie wirkt noch nicht.',
  'Not prepared': 'Nicht vorbereitet',
  'It does not bind us yet, and nothing answers it yet.': 'Sie bindet uns noch nicht, und nichts deckt sie bisher ab.',
  Excluded: 'Ausgeschlossen',
  'We have left it out of scope, with a written reason.':
    'Wir haben sie aus dem Geltungsbereich genommen, mit schriftlicher Begründung.',
  'Not triggered': 'Nicht ausgelöst',
  'It does not bind us: no system of ours is in that class and role, or its category is out of scope.':
    'Sie bindet uns nicht: Keines unserer Systeme ist in dieser Klasse und Rolle, oder ihre Kategorie liegt außerhalb des Geltungsbereichs.',
  'Not released': 'Nicht freigegeben',
  'No status has been released for it.': 'Für sie ist kein Status freigegeben.',
  Certified: 'Zertifiziert',
  'An accredited body has issued a certificate, which has a number, a scope and a last day.':
    'Eine akkreditierte Stelle hat ein Zertifikat ausgestellt, mit einer Nummer, einem Geltungsbereich und einem letzten Tag.',
  Attested: 'Testiert',
  'A firm of auditors has given an opinion in a report, for a day or for a period.':
    'Eine Prüfungsgesellschaft hat in einem Bericht ein Urteil abgegeben, für einen Tag oder für einen Zeitraum.',
  Declared: 'Erklärt',
  'We have made the declaration that the law provides for.':
    'Wir haben die Erklärung abgegeben, die das Gesetz vorsieht.',
  Aligned: 'Ausgerichtet',
  'We work by it and have assessed ourselves. Nobody else has checked.':
    'Wir arbeiten danach und haben uns selbst bewertet. Niemand sonst hat es geprüft.',
  'In audit': 'Im Audit',
  'An audit is under way. It promises no result.': 'Ein Audit läuft. Es verspricht kein Ergebnis.',
  'We intend it by the day shown. There is nothing to rely on yet.':
    'Wir haben es bis zum angegebenen Tag vor. Noch gibt es nichts, worauf man sich verlassen kann.',
  'Not applicable': 'Nicht anwendbar',
  'It does not concern us, for the reason given.': 'Es betrifft uns nicht, aus dem angegebenen Grund.',
  'It held until its last day. Do not rely on it any more.':
    'Sie galt bis zu ihrem letzten Tag. Verlassen Sie sich nicht mehr darauf.',
} as const;
