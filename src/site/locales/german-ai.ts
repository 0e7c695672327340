/** What the pages about AI say. */
export const ai = {
  'Which AI systems customers meet, what the law makes of them, whose models they use, and how people stay in charge.':
    'Welchen KI-Systemen Kunden begegnen, wie das Gesetz sie einstuft, wessen Modelle sie nutzen und wie Menschen die Aufsicht behalten.',
  System: 'System',
  Class: 'Klasse',
  'Our role': 'Unsere Rolle',
  'Whose models': 'Wessen Modelle',
  'Learns from your data': 'Lernt aus Ihren Daten',
  'In charge': 'Aufsicht',
  'Whose models do they use?': 'Wessen Modelle nutzen sie?',
  '{models} in {system}': '{models} in „{system}“',
  'And {number} more on the cards.': 'Und {number} weitere in den Steckbriefen.',
  'Do models learn from your data?': 'Lernen Modelle aus Ihren Daten?',
  'Vendors of its models: {answer}.': 'Lieferanten seiner Modelle: {answer}.',
  'What are people told?': 'Was erfahren die Menschen?',
  'Who is in charge?': 'Wer hat die Aufsicht?',
  'The rules, and more on the cards: {policies}.': 'Die Regeln, und mehr in den Steckbriefen: {policies}.',
  'What if something goes wrong?': 'Was, wenn etwas schiefgeht?',
  'The rules: {policies}.': 'Die Regeln: {policies}.',
  'What customers were told last:': 'Was Kunden zuletzt mitgeteilt wurde:',
  'Read on': 'Weiterlesen',
  'The classes of the law, in plain words': 'Die Klassen des Gesetzes, in einfachen Worten',
  'Told one by one here are {number} systems; the cards of the others say the same of them.':
    'Einzeln berichtet wird hier von {number} Systemen; die Steckbriefe der übrigen sagen dasselbe über diese.',
  'Article 50 of the EU AI Act asks that people can know when AI is at work.':
    'Artikel 50 der KI-Verordnung der EU verlangt, dass Menschen wissen können, wann KI am Werk ist.',
  'No notice is asked for.': 'Ein Hinweis ist nicht verlangt.',
  'Article {article}({paragraph})': 'Artikel {article} Absatz {paragraph}',
  'Planned from {day}.': 'Geplant ab dem {day}.',
  'Since {day}.': 'Seit dem {day}.',
} as const;
