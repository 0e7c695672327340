/** What the page says that explains words and signs, besides the words themselves. */
export const legend = {
  'Words and signs': 'Wörter und Zeichen',
  'What the words and signs on this site mean, and what the site is not.':
    'Was die Wörter und Zeichen auf dieser Website bedeuten, und was die Website nicht ist.',
  'Status of a requirement': 'Status einer Anforderung',
  'State of a claim': 'Stand einer Aussage',
  'Treatment of a {area}': 'Wie ein Rahmenwerk ein {area} behandelt',
  'control area': 'Thema',
  'Relations between frameworks': 'Beziehungen zwischen Rahmenwerken',
  'A requirement equals, contains, is part of or overlaps with one of another framework. Reviewers decided so on the day shown, and wrote down what is left over on either side; where nothing corresponds, that was decided too. What equals or contains a requirement can answer all of it. What overlaps with it or is a part of it answers a part, never more.':
    'Eine Anforderung ist gleich einer Anforderung eines anderen Rahmenwerks, enthält sie, ist Teil von ihr oder überschneidet sich mit ihr. Prüfende haben das am angegebenen Tag entschieden und aufgeschrieben, was auf jeder Seite übrig bleibt; wo nichts entspricht, wurde auch das entschieden. Was einer Anforderung gleich ist oder sie enthält, kann sie ganz abdecken. Was sich mit ihr überschneidet oder ein Teil von ihr ist, deckt einen Teil ab, nie mehr.',
  'Where statuses come from': 'Woher die Status kommen',
  'They are computed from our controls and from the dated evidence behind them, and released on purpose.':
    'Sie werden aus unseren Maßnahmen und den datierten Nachweisen dahinter berechnet und bewusst freigegeben.',
  'The last release was on {day}.': 'Die letzte Freigabe war am {day}.',
  'A status holds until its evidence runs out and then lapses by itself, here and in your browser, even if nobody touches this site.':
    'Ein Status gilt, bis seine Nachweise ablaufen, und läuft dann von selbst ab, hier und in Ihrem Browser, auch wenn niemand diese Website anfasst.',
  'A status is our own statement. Only what an accredited body or a firm of auditors has checked says so, with its name.':
    'Ein Status ist unsere eigene Aussage. Nur was eine akkreditierte Stelle oder eine Prüfungsgesellschaft geprüft hat, sagt das, mit deren Namen.',
  'What this site is not': 'Was diese Website nicht ist',
  'It is not legal advice, and its short titles are not the text of a standard or a law.':
    'Sie ist keine Rechtsberatung, und ihre Kurztitel sind nicht der Text einer Norm oder eines Gesetzes.',
  'It sets no cookie, loads nothing from elsewhere and counts no visitors. It consists of files: what a host that serves them writes into its log is the host’s affair.':
    'Sie setzt kein Cookie, lädt nichts von anderswo und zählt keine Besucher. Sie besteht aus Dateien: Was ein Hoster, der sie ausliefert, in sein Protokoll schreibt, ist dessen Sache.',
  'It does not show documents that we give on request only, nor what is internal.':
    'Sie zeigt weder Dokumente, die wir nur auf Anfrage geben, noch Internes.',
} as const;

/** What the list of tasks of customers says. */
export const yourPart = {
  'Your part': 'Ihr Teil',
  'Our controls end where your organisation begins. What you do so that they can work, by the requirement that is met only by both of us. Auditors call it complementary user entity controls.':
    'Unsere Maßnahmen enden, wo Ihre Organisation beginnt. Was Sie tun, damit sie wirken können, nach der Anforderung, die nur wir beide zusammen erfüllen. Prüfer nennen es „complementary user entity controls“.',
  'A list to work through when you start, and once a year. Print it: each line has a box. {name} does not see what you tick.':
    'Eine Liste zum Durchgehen, wenn Sie anfangen, und einmal im Jahr. Drucken Sie sie aus: Jede Zeile hat ein Kästchen. {name} sieht nicht, was Sie ankreuzen.',
  '{products} only.': 'Nur {products}.',
  'Also for {requirements}.': 'Auch für {requirements}.',
} as const;
