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
  'Binding today: {covered} of {now} covered. Later: {ready} of {later} ready.':
    'Heute bindend: {covered} von {now} abgedeckt. Später: {ready} von {later} bereit.',
} as const;
