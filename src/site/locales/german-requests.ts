/** What is said of documents to ask for, of those that can be fetched, and of how to ask. */
export const requests = {
  'What reviewers of suppliers look for: what can be read here, what we give to those who ask, and what there is not.':
    'Was Prüfer von Lieferanten suchen: was hier zu lesen ist, was wir auf Anfrage geben und was es nicht gibt.',
  'Documents that exist and that we give to customers who ask, with or without an agreement on confidentiality.':
    'Dokumente, die es gibt und die wir Kunden auf Anfrage geben, mit oder ohne Vertraulichkeitsvereinbarung.',
  'What reviewers look for': 'Was Prüfer suchen',
  'We have not said why.': 'Wir haben nicht gesagt, warum.',
  Here: 'Hier',
  'On request': 'Auf Anfrage',
  'Not there': 'Nicht vorhanden',
  'on request': 'auf Anfrage',
  'under a non-disclosure agreement': 'mit Vertraulichkeitsvereinbarung',
  'Certificates and audit reports': 'Zertifikate und Prüfberichte',
  'Summary of the penetration test': 'Zusammenfassung des Penetrationstests',
  'Data processing agreement': 'Vertrag zur Auftragsverarbeitung',
  'Summary of business continuity': 'Zusammenfassung der Geschäftskontinuität',
  Insurance: 'Versicherung',
  'How to report a vulnerability': 'Wie man eine Schwachstelle meldet',
  'Status page': 'Statusseite',
  'Documents about AI': 'Dokumente über KI',
  'Your part': 'Ihr Teil',
  '{part}: what customers do so that our controls can work, as a list to tick off.':
    '{part}: was Kunden tun, damit unsere Maßnahmen wirken können, als Liste zum Abhaken.',
  'There are none at present. Everything that we give to customers is on this site.':
    'Zurzeit gibt es keine. Alles, was wir Kunden geben, steht auf dieser Website.',
  Document: 'Dokument',
  'What it is': 'Was es ist',
  Given: 'Wird gegeben',
  Ask: 'Anfragen',
  'Ask for it': 'Anfragen',
  'Request: {title}': 'Anfrage: {title}',
  'How to ask, and what happens then': 'Wie man anfragt und was dann geschieht',
  'Requests go to {address}. Please say for which company you ask.':
    'Anfragen gehen an {address}. Bitte sagen Sie, für welches Unternehmen Sie anfragen.',
  'All public documents': 'Alle öffentlichen Dokumente',
  document: 'Dokument',
  documents: 'Dokumente',
  KB: 'KB',
  'Download {documents} as one file': '{documents} auf Englisch als eine Datei herunterladen',
  'ZIP, {size}: Markdown, with a manifest.': 'ZIP, {size}: Markdown, mit einem Manifest.',
  'ZIP, {size}: Markdown, policies and pages as PDF, too, with a manifest.':
    'ZIP, {size}: Markdown, Richtlinien und Seiten auch als PDF, mit einem Manifest.',
  'The same content and day give the same bytes.': 'Gleicher Inhalt und gleicher Tag ergeben dieselben Bytes.',
  'Signed with the key {key}: {signature}, {signers}. To check it:':
    'Signiert mit dem Schlüssel {key}: {signature}, {signers}. So prüfen Sie es:',
  signature: 'Signatur',
  signers: 'Unterzeichner',
  'Ask for a document': 'Ein Dokument anfragen',
  'Documents on request': 'Dokumente auf Anfrage',
  'Documents that we do not publish, and give to customers and to those who consider becoming one. You need no account.':
    'Dokumente, die wir nicht veröffentlichen und die wir Kunden geben und denen, die es werden wollen. Sie brauchen kein Konto.',
  Company: 'Unternehmen',
  'Your role': 'Ihre Funktion',
  'Mail address at work': 'Geschäftliche E-Mail-Adresse',
  'Why you ask: contract, tender, audit': 'Warum Sie anfragen: Vertrag, Ausschreibung, Prüfung',
  'Documents, as {list} names them': 'Dokumente, wie {list} sie nennt',
  'the list': 'die Liste',
  'Public key of age, if you have one': 'Öffentlicher Schlüssel von age, falls Sie einen haben',
  'Send the request': 'Anfrage senden',
  'What you write goes to {host} and from there to us. Without the form: {mail} to {address}.':
    'Was Sie schreiben, geht an {host} und von dort an uns. Ohne das Formular: {mail} an {address}.',
  'write a mail': 'eine E-Mail schreiben',
  'How to ask': 'Wie man anfragt',
  'Write the request': 'Anfrage schreiben',
  'The link opens a mail to {address} with the questions and the titles in it; nothing is sent before you send it.':
    'Der Link öffnet eine E-Mail an {address}, in der die Fragen und die Titel stehen; nichts wird gesendet, bevor Sie es senden.',
  'If it does not open, write to {address} and tell us: for which company you ask, your role there, the contract, tender or audit that it is for, which of the {documents} you need, and until when.':
    'Wenn sie sich nicht öffnet, schreiben Sie an {address} und sagen Sie uns: für welches Unternehmen Sie anfragen, Ihre Funktion dort, für welchen Vertrag, welche Ausschreibung oder welche Prüfung, welche der {documents} Sie brauchen und bis wann.',
  'What happens then': 'Was dann geschieht',
  'A person reads the request and answers it. We may ask what the document is needed for.':
    'Ein Mensch liest die Anfrage und beantwortet sie. Wir fragen vielleicht, wofür das Dokument gebraucht wird.',
  'Documents that are given under a non-disclosure agreement need it concluded first.':
    'Für Dokumente, die eine Vertraulichkeitsvereinbarung voraussetzen, muss sie zuerst geschlossen sein.',
  'Ours is {agreement}, version {version}; one that your company has with us already serves as well.':
    'Unsere ist {agreement}, Fassung {version}; eine, die Ihr Unternehmen schon mit uns hat, genügt ebenso.',
  'You are sent a link for each document. The copy is made for you: each page names your company, the grant and its day.':
    'Sie erhalten für jedes Dokument einen Link. Die Kopie wird für Sie angefertigt: Jede Seite nennt Ihr Unternehmen, die Freigabe und ihren Tag.',
  'It is encrypted, and {opens} or with the tool age.': 'Sie ist verschlüsselt und {opens} oder mit dem Programm age.',
  'opens in your browser': 'öffnet sich in Ihrem Browser',
  'The link works until the day that was agreed. Ask again when you need the document for longer, or a newer version.':
    'Der Link gilt bis zum vereinbarten Tag. Fragen Sie erneut an, wenn Sie das Dokument länger oder in einer neueren Fassung brauchen.',
  'If a link is not safe enough': 'Wenn ein Link nicht sicher genug ist',
  'Whoever has the link can open the document. If you would rather not have that, make a key of your own with {command} and put its public part, which begins with age1, into your request. Then only that key opens the document.':
    'Wer den Link hat, kann das Dokument öffnen. Wenn Sie das nicht möchten, erzeugen Sie mit {command} einen eigenen Schlüssel und fügen Sie dessen öffentlichen Teil, der mit age1 beginnt, in Ihre Anfrage ein. Dann öffnet nur dieser Schlüssel das Dokument.',
  'Request for documents of {organisation}': 'Anfrage nach Dokumenten von {organisation}',
  'Documents (please delete those that you do not need):': 'Dokumente (bitte löschen Sie, was Sie nicht brauchen):',
  'Documents (please name them):': 'Dokumente (bitte nennen Sie sie):',
  '{title} (agreement)': '{title} (mit Vereinbarung)',
  'Company:': 'Unternehmen:',
  'Your role:': 'Ihre Funktion:',
  'Why you ask (contract, tender, audit):': 'Warum Sie anfragen (Vertrag, Ausschreibung, Prüfung):',
  'Until when you need access:': 'Bis wann Sie Zugang brauchen:',
  'Agreement: we have read "{title}", version {version}, and can conclude it: yes / no':
    'Vereinbarung: Wir haben „{title}“, Fassung {version}, gelesen und können sie schließen: ja / nein',
  'Public key of age, if you have one (age1...):': 'Öffentlicher Schlüssel von age, falls vorhanden (age1...):',
} as const;
