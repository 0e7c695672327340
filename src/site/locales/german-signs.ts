/** Statuses of requirements, states of claims, and what the words mean. */
export const signs = {
  Covered: 'Abgedeckt',
  'Controls answer all of it, work, and have evidence in date to show for it.':
    'Maßnahmen erfüllen alles davon, wirken und haben gültige Nachweise.',
  Partial: 'Teilweise',
  'Something is done, but part of the requirement or of the proof is missing.':
    'Etwas ist getan, aber ein Teil der Anforderung oder des Nachweises fehlt.',
  Planned: 'Geplant',
  'A control is decided and dated, and does not work yet.':
    'Eine Maßnahme ist mit Termin beschlossen und wirkt noch nicht.',
  Gap: 'Lücke',
  'It applies to us, and nothing answers it yet.': 'Es gilt für uns, und noch nichts erfüllt es.',
  Lapsed: 'Abgelaufen',
  'It held until the day shown; the evidence has run out and has not been renewed here.':
    'Es galt bis zum angegebenen Tag; der Nachweis ist abgelaufen und wurde hier nicht erneuert.',
  Ready: 'Bereit',
  'It does not bind us yet. If it did today, it would be covered.':
    'Es bindet uns noch nicht. Täte es das heute, wäre es abgedeckt.',
  'Partly ready': 'Teilweise bereit',
  'It does not bind us yet. If it did today, it would be partial.':
    'Es bindet uns noch nicht. Täte es das heute, wäre es teilweise abgedeckt.',
  'Preparation planned': 'Vorbereitung geplant',
  'It does not bind us yet. A control for it is decided and dated, and does not work yet.':
    'Es bindet uns noch nicht. Eine Maßnahme dafür ist mit Termin beschlossen und wirkt noch nicht.',
  'Not prepared': 'Nicht vorbereitet',
  'It does not bind us yet, and nothing answers it yet.': 'Es bindet uns noch nicht, und noch nichts erfüllt es.',
  Excluded: 'Ausgeschlossen',
  'We have left it out of scope, with a written reason.':
    'Wir haben es mit schriftlicher Begründung vom Geltungsbereich ausgenommen.',
  'Not triggered': 'Nicht ausgelöst',
  'It does not bind us: no system of ours is in that class and role, or its category is out of scope.':
    'Es bindet uns nicht: Keines unserer Systeme hat diese Klasse und Rolle, oder die Kategorie liegt außerhalb des Geltungsbereichs.',
  'Not released': 'Nicht freigegeben',
  'No status has been released for it.': 'Dafür wurde kein Status freigegeben.',
  '{number} covered': '{number} abgedeckt',
  '{number} partial': '{number} teilweise abgedeckt',
  '{number} planned': '{number} geplant',
  '{number} gap': '{number} mit Lücke',
  '{number} lapsed': '{number} abgelaufen',
  '{number} ready': '{number} bereit',
  '{number} partly ready': '{number} teilweise bereit',
  '{number} preparation planned': '{number} mit geplanter Vorbereitung',
  '{number} not prepared': '{number} nicht vorbereitet',
  '{number} excluded': '{number} ausgeschlossen',
  '{number} not triggered': '{number} nicht ausgelöst',
  '{number} not released': '{number} nicht freigegeben',
  requirement: 'Anforderung',
  requirements: 'Anforderungen',
  '{covered} of {now} covered': '{covered} von {now} abgedeckt',
  '{covered} of {now} covered that bind today; {ready} of {later} ready that will':
    '{covered} von {now} abgedeckt, die heute binden; {ready} von {later} bereit, die später binden',
  Certified: 'Zertifiziert',
  'An accredited body has issued a certificate, which has a number, a scope and a last day.':
    'Eine akkreditierte Stelle hat ein Zertifikat mit Nummer, Geltungsbereich und letztem Tag ausgestellt.',
  Attested: 'Testiert',
  'A firm of auditors has given an opinion in a report, for a day or for a period.':
    'Eine Prüfungsgesellschaft hat in einem Bericht ein Prüfungsurteil abgegeben, für einen Tag oder einen Zeitraum.',
  Declared: 'Erklärt',
  'We have made the declaration that the law provides for.':
    'Wir haben die Erklärung abgegeben, die das Gesetz vorsieht.',
  Aligned: 'Ausgerichtet',
  'We work by it and have assessed ourselves. Nobody else has checked.':
    'Wir arbeiten danach und haben uns selbst bewertet. Niemand sonst hat es geprüft.',
  'In audit': 'In Prüfung',
  'An audit is under way. It promises no result.': 'Eine Prüfung läuft. Sie verspricht kein Ergebnis.',
  'We intend it by the day shown. There is nothing to rely on yet.':
    'Wir beabsichtigen es bis zum angegebenen Tag. Noch ist nichts da, worauf man sich verlassen könnte.',
  'Not applicable': 'Nicht anwendbar',
  'It does not concern us, for the reason given.': 'Es betrifft uns nicht, aus dem angegebenen Grund.',
  'It held until its last day. Do not rely on it any more.':
    'Es galt bis zu seinem letzten Tag. Verlassen Sie sich nicht mehr darauf.',
} as const;
