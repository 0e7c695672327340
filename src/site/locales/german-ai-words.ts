/** The words that the pages about AI use in one sense: classes, roles, training, people and notices. Terms are those of the German text of the law. */
export const aiWords = {
  Prohibited: 'Verboten',
  'Nobody may offer it, put it into service or use it in the Union.':
    'Niemand darf es in der Union anbieten, in Betrieb nehmen oder verwenden.',
  'High-risk': 'Hochrisiko',
  'Allowed with strict duties, because much can depend on it for people: safety, work, education, credit, rights.':
    'Mit strengen Pflichten erlaubt, weil für Menschen viel davon abhängen kann: Sicherheit, Arbeit, Bildung, Kredit, Rechte.',
  'Transparency duties': 'Transparenzpflichten',
  'Allowed, and people must be able to know that AI is at work.':
    'Erlaubt, und Menschen müssen wissen können, dass KI am Werk ist.',
  Minimal: 'Minimal',
  'Allowed; the law asks nothing of the system itself.': 'Erlaubt; vom System selbst verlangt das Gesetz nichts.',
  'General-purpose model': 'Modell mit allgemeinem Verwendungszweck',
  'A model for many tasks that we put on the market ourselves.':
    'Ein Modell für viele Aufgaben, das wir selbst in Verkehr bringen.',
  'General-purpose model with systemic risk': 'Modell mit allgemeinem Verwendungszweck und systemischem Risiko',
  'Such a model with capabilities so high that its risks can reach the whole Union.':
    'Ein solches Modell, dessen Fähigkeiten so groß sind, dass seine Risiken die ganze Union erreichen können.',
  Provider: 'Anbieter',
  'We develop it, or have it developed, and offer it under our own name.':
    'Wir entwickeln es oder lassen es entwickeln und bieten es unter eigenem Namen an.',
  Deployer: 'Betreiber',
  'We use it in our own work.': 'Wir verwenden es bei unserer eigenen Arbeit.',
  Importer: 'Einführer',
  'We bring a system of somebody outside the Union to its market.':
    'Wir bringen ein System von jemandem außerhalb der Union auf ihren Markt.',
  Distributor: 'Händler',
  'We pass on a system of somebody else.': 'Wir geben das System eines anderen weiter.',
  'Authorised representative': 'Bevollmächtigter',
  'We act in the Union for a provider outside it.': 'Wir handeln in der Union für einen Anbieter außerhalb.',
  'Product manufacturer': 'Produkthersteller',
  'We sell a product of ours with the system in it.': 'Wir verkaufen ein eigenes Produkt, in dem das System steckt.',
  'No model of ours learns from data of customers.': 'Keines unserer Modelle lernt aus Daten von Kunden.',
  'Only if you opt in': 'Nur wenn Sie zustimmen',
  'Models of ours learn from data of customers that agreed before.':
    'Unsere Modelle lernen aus Daten von Kunden, die vorher zugestimmt haben.',
  'Unless you opt out': 'Sofern Sie nicht widersprechen',
  'Models of ours learn from data of customers that did not object.':
    'Unsere Modelle lernen aus Daten von Kunden, die nicht widersprochen haben.',
  'Models of ours learn from data of customers.': 'Unsere Modelle lernen aus Daten von Kunden.',
  'A person decides': 'Ein Mensch entscheidet',
  'The system proposes; a person decides on every result.':
    'Das System schlägt vor; über jedes Ergebnis entscheidet ein Mensch.',
  'A person can take over': 'Ein Mensch kann übernehmen',
  'The system acts by itself and hands over to a person when asked or unsure.':
    'Das System handelt selbst und übergibt an einen Menschen, wenn es darum gebeten wird oder unsicher ist.',
  'People look afterwards': 'Menschen prüfen im Nachhinein',
  'The system acts by itself; people review its results.':
    'Das System handelt selbst; Menschen prüfen seine Ergebnisse.',
  Nobody: 'Niemand',
  'The system acts by itself and nobody reviews single results.':
    'Das System handelt selbst, und niemand prüft einzelne Ergebnisse.',
  'People are told that they deal with an AI system': 'Menschen erfahren, dass sie es mit einem KI-System zu tun haben',
  'Generated content carries a mark that machines can read':
    'Erzeugte Inhalte tragen eine Kennzeichnung, die Maschinen lesen können',
  'People are told that emotions are recognised or that they are sorted by their body':
    'Menschen erfahren, dass Emotionen erkannt oder dass sie nach körperlichen Merkmalen eingeteilt werden',
  'Deep fakes, and text on public affairs, say that AI made them':
    'Deepfakes und Texte über öffentliche Angelegenheiten sagen, dass KI sie gemacht hat',
  'The notice is clear, accessible and comes with the first contact at the latest':
    'Der Hinweis ist klar und barrierefrei und kommt spätestens beim ersten Kontakt',
} as const;
