/** The search: its page, what its script says, and what each part of the site is found by. */
export const search = {
  'Search everything on this site.': 'Alles auf dieser Website durchsuchen.',
  'Everything on this site, found in your browser. What you type goes nowhere.':
    'Alles auf dieser Website, in Ihrem Browser gefunden. Was Sie eingeben, geht nirgendwohin.',
  'Search for': 'Suchen nach',
  '{slash} leads to the box, {down} and {up} through what was found, {enter} opens it, {escape} leads back.':
    '{slash} führt in das Feld, {down} und {up} durch das Gefundene, {enter} öffnet es, {escape} führt zurück.',
  'The search runs in your browser and needs JavaScript, which is off. Everything can be found without it:':
    'Die Suche läuft in Ihrem Browser und braucht JavaScript, das ausgeschaltet ist. Alles ist auch ohne sie zu finden:',
  'Show more': 'Mehr zeigen',
  'The search could not be loaded. Every page can be reached through the links at the top.':
    'Die Suche konnte nicht geladen werden. Über die Verweise oben ist jede Seite zu erreichen.',
  'Nothing found for “{question}”.': 'Nichts gefunden zu „{question}“.',
  'Nothing found.': 'Nichts gefunden.',
  'No page has all words of “{question}”. {pages} come near.':
    'Keine Seite hat alle Wörter von „{question}“. {pages} kommen dem nahe.',
  '{pages} found for “{question}”.': '{pages} gefunden zu „{question}“.',
  '{pages} found.': '{pages} gefunden.',
  '{number} page': '{number} Seite',
  '{number} pages': '{number} Seiten',
  'Also called: {names}.': 'Auch genannt: {names}.',
  Filters: 'Filter',
  all: 'alle',
  Kind: 'Art',
  Framework: 'Rahmenwerk',
  'AI system': 'KI-System',
  'Class under the AI Act': 'Klasse nach der KI-Verordnung',
  'Vendor of models': 'Anbieter von Modellen',
  Answer: 'Antwort',
  Control: 'Maßnahme',
  Page: 'Seite',
  Update: 'Neuigkeit',
  Claim: 'Aussage',
  'Control area': 'Thema',
  Requirement: 'Anforderung',
  Overview: 'Übersicht',
  'What the words and signs on this site mean, and what it is not. Legend, glossary, definitions.':
    'Was die Wörter und Zeichen auf dieser Website bedeuten, und was sie nicht ist. Legende, Glossar, Begriffe.',
  'All frameworks and standards in scope, with the status of each requirement. Compliance, certifications.':
    'Alle Rahmenwerke und Normen im Geltungsbereich, mit dem Status jeder Anforderung. Compliance, Zertifizierungen.',
  'All policies that are in force, with version, approval and next review. List of policies.':
    'Alle Richtlinien, die in Kraft sind, mit Fassung, Freigabe und nächster Überprüfung. Liste der Richtlinien.',
  'All controls: what the organisation does. List of controls, control catalogue.':
    'Alle Maßnahmen: was das Unternehmen tut. Liste der Maßnahmen, Maßnahmenkatalog.',
  'All AI systems, what each is for and where it is weak. List of AI systems and model vendors, AI use cases.':
    'Alle KI-Systeme, wofür jedes da ist und wo es schwach ist. Liste der KI-Systeme und der Anbieter von Modellen, Anwendungsfälle.',
  'All sub-processors and suppliers, with purpose, data, region. Sub-processor list, list of vendors.':
    'Alle Unterauftragsverarbeiter und Lieferanten, mit Zweck, Daten, Region. Liste der Unterauftragnehmer, Dienstleister.',
  'The questions that buyers ask, with short answers. FAQ, questionnaire.':
    'Die Fragen, die Käufer stellen, mit kurzen Antworten. Häufige Fragen, Fragebogen.',
  'What changed, newest first. News, changelog, announcements, incidents.':
    'Was sich geändert hat, das Neueste zuerst. Nachrichten, Änderungen, Ankündigungen, Vorfälle.',
  'Documents that are given on request or under an agreement. Reports, certificates, request access.':
    'Dokumente, die auf Anfrage oder nach einer Vereinbarung gegeben werden. Berichte, Zertifikate, Zugang anfragen.',
  'Given under a non-disclosure agreement.': 'Nach einer Vertraulichkeitsvereinbarung gegeben.',
  'Given on request.': 'Auf Anfrage gegeben.',
} as const;
