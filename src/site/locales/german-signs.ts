/** Statuses of requirements, states of claims, and what the words mean. */
export const signs = {
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
} as const;
