/** Words that say nothing about what is asked. */
export const emptyWords: ReadonlySet<string> = new Set(
  [
    'a an the and or nor but of to in on at by for with from into onto over under between during within as than then',
    'i you we they he she it its our ours your yours their theirs his her us them me my this that these those there here',
    'is are was were be been being am do does did done doing has have had having will would shall should can could may',
    'might must ought need let if whether when where which who whom whose what why how much many so such also too very',
    'just only both either neither not no never none yes n t s re ve ll d e g i.e e.g eg ie etc via per about against',
    'before after without while since until above below up down out off again further once all any each every some more most other another own same',
    'please kindly following follows respectively regarding concerning',
  ].flatMap((line) => line.split(' ')),
);

/** Words of every questionnaire: they count, but little. */
export const faintWords: readonly string[] = [
  'organization company entity business firm vendor supplier provider customer client party team department',
  'describe explain provide detail specify indicate state list name attach outline summarize summary elaborate give',
  'ensure establish implement maintain document documented formal formally define place exist existing current currently',
  'policy procedure process practice program programme plan standard requirement measure mechanism approach control activity',
  'service solution product platform system application software environment offering tool technology',
  'use used using include including apply applicable relevant appropriate adequate necessary regular regularly periodic',
  'perform conduct carry support address relate related available make made take taken work keep kept kind type way level',
  'confirm valid hold see look according available latest recent often frequently fast quickly soon receive people person',
  'send achieve obtain feature functionality supply involve rely deliver arrange happen introduce',
  'user users meet comply compliance fulfil satisfy handle deal undertake undergo own new add additional',
  'allow enable require required mandatory enforce enforced protect protected secure security safeguard access affect',
  'information data question answer response comment copy evidence able get set show tell say think know want like',
].flatMap((line) => line.split(' '));
