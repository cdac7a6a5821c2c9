/** The everyday English of groups: what people say when they ask who decides, beside what stands in the files. */

/** What a search has to know of a language. */
export interface EverydayWords {
  /** Words that say nothing about the matter. */
  readonly ignored: ReadonlySet<string>;
  /** What is done with things, and when: it says less than the thing does. */
  readonly faint: ReadonlySet<string>;
  /** Phrases whose words alone mean something else, and what they stand for, as `String.replace` takes it. */
  readonly phrases: readonly (readonly [phrase: RegExp, word: string])[];
  /** Rows of words that mean nearly the same in a group's life; a word may stand in several rows. */
  readonly alike: readonly (readonly string[])[];
  /** How people ask about something that is to be agreed on, rather than about something that is to be done. */
  readonly together: RegExp;
  /** Finds the amount up to which somebody may act; the first group holds the digits. */
  readonly limit: RegExp;
  /** How people ask who is to hold a role. */
  readonly selecting: RegExp;
  /** What a circle decides when it fills a role. */
  readonly selection: (title: string) => string;
}

/** Words of several lines, by the blanks between them. */
function split(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' '));
}

/** One word of a row or another may be used for the same thing. */
export const everydayWordsEn: EverydayWords = {
  ignored: new Set(
    split([
      'a an and any anybody anyone anything are as at be been being but by can could did do does done everything for from get',
      'gets go goes got had has have he her here him his how i if in into is it its just like may me might mine more must my',
      'need needs of off okay on or our ours own really shall she should so some somebody someone something still than that the',
      'their them then there these they thing things this those to too two us want wants was we were what which while who whom',
      'whose will with would yes you your yours yet d ll m o re s t ve about again allowed allow already also always another',
      'decide decides decided decision between each every exactly happen happens let lets makes make no not nobody never now once',
      'one only other others please say says seem seems such take takes through until upon very well whether whole without much',
      'cannot long many far agreed inside next eur euro euros when where am pm',
    ]),
  ),
  faint: new Set(
    split([
      'add ask buy bring change choose come find give help hold keep leave look meet move new old open run send start stop teach',
      'today tomorrow use week write free year month day time date place hour big small short high low little good',
      'association camp club community company coop group organisation organization village',
    ]),
  ),
  phrases: [
    [/\bcan't\b/gi, 'cannot'],
    [/n't\b/gi, ' not'],
    [/^when\b/gi, 'date'],
    [/\bmov(?:e|es|ing) in\b/gi, 'become member'],
    [/\bput(?:s|ting)?( \w+)? up\b/gi, 'build $1'],
    [/\btak(?:e|es|ing) over\b/gi, 'acquire'],
    [/\bpay less\b/gi, 'discount fee'],
    [/\btr(?:y|ies)( \w+)? out\b/gi, 'trial $1'],
    [/\b(?:throw|kick)(?:s|ing)?( \w+)? out\b/gi, 'exclude $1'],
    [/\bset(?:s|ting)? up\b/gi, 'start'],
    [/\bget(?:s|ting)? rid of\b/gi, 'remove'],
    [/^where\b/gi, 'place'],
    [/\bin \w+ years\b/gi, 'future'],
    [/\bhow much (?:do|does|must|should)\b(.*)\bpay\b/gi, 'fee pay $1'],
    [/\b(?:take|takes|taken|let|lets)( \w+)? in\b/gi, 'admit $1'],
    [/\b(?:call|calls|called)((?: \w+){0,2}) off\b/gi, 'cancel $1'],
    [/\blet( \w+)? off\b/gi, 'waive $1'],
    [/\b(?:money|give|gives|get|gets|pay|pays|paid)((?: \w+){0,4}) back\b/gi, 'refund $1'],
    [/\btakes? money\b/gi, 'accept gift'],
    [/\blend(?:s|ing)?((?: \w+){0,4}) (?:money|euros)\b/gi, 'loan $1'],
    [/\b(?:percent|\d+) off\b/gi, 'discount'],
    [/\b(?:day|days|time) off\b/gi, 'holiday'],
    [/\btrain (?:fare|journey|ride|ticket)s?\b/gi, 'travel'],
    [/\blook(?:s|ed|ing)? after\b/gi, 'care'],
    [/\bcut(?:s|ting)? down\b/gi, 'fell'],
    [/\b(?:move|moves|moved|go|goes) away\b/gi, 'leave'],
    [/\b(?:send|sends|sent)( \w+)? (?:away|home)\b/gi, 'leave $1'],
    [/\btak(?:e|es|en)( \w+)? down\b/gi, 'remove $1'],
    [/\btak(?:e|es|en|ing)( \w+)? off(?:line)?\b/gi, 'offline $1'],
    [/\bday-to-day\b/gi, 'everyday'],
    [/\bnot (?:talk|speak)\b/gi, 'quarrel'],
  ],
  alike: [
    // money
    'money cash fund finance financial dollar pound bank',
    'pay payment bill invoice rent owe',
    'refund reimburse reimbursement repay expense',
    'buy purchase order shop spend',
    'price cost fee due charge expensive cheap cheaper contribution subscription tuition',
    'afford poor bursary waive waiver hardship discount cheap cheaper reduced reduction scholarship help',
    'discount percent rebate reduction',
    'gift donate donation donor give grant sponsor legacy',
    'fundraise fundraising crowdfunding campaign appeal donation merchandise raffle',
    'budget spend annual yearly monthly',
    'work help effort hour volunteer share',
    'salary wage earn income pay',
    'lend loan borrow credit interest mortgage debt',
    'invest investment spend buy acquire acquisition',
    'raise increase high higher lower amount level',
    'minus negative zero below balance',
    'travel taxi ticket journey trip flight fare hotel mileage petrol expense',
    'sell sale buy',
    // people
    'child kid pupil student son daughter baby teenager toddler youth grader little young age',
    'family parent mother father household brother sister',
    'join admit admission applicant apply newcomer member membership become enter accept',
    'visit visitor guest stay look friend trial brother sister',
    'leave left depart quit resign exit exclude expel throw die died death dismiss fire',
    'staff hire employ employee colleague job recruit recruitment trainer worker intern apprentice assistant',
    'teach teacher trainer instructor tutor',
    'train training teach learn course',
    'conflict quarrel argue argument dispute fight mediate mediation mediator peace shout insult contested tension',
    'complain complaint unhappy dissatisfied',
    'customer client',
    'behave behaviour hit bully violence safety rude shout',
    'team circle committee subcircle',
    // work and words
    'speak talk write represent spokesperson behalf answer letter',
    'press newspaper journalist media radio television reporter interview article publicity',
    'flyer leaflet poster brochure newsletter mailing advertising advertisement advert publish publicity',
    'website homepage online internet web page blog',
    'photo photograph picture image film video camera',
    'document file folder minutes note protocol record archive cloud logbook paperwork',
    'typo type typed typing spelling spell mistake error correct fix mend comma',
    'remove delete ban close insult rude forum post comment spam',
    'privacy data address record information detail see secret confidential',
    'keep kept',
    'select choose elect appoint become',
    'software program app system',
    'computer laptop phone device',
    'server machine computer database',
    'attack hack hacker virus',
    'net offline network',
    'outage down night failure crash unreachable',
    'code programming backend frontend rust java python',
    'feature function button',
    'equipment tool instrument microscope projector printer furniture table chair device machine tractor vehicle car bus trailer',
    'stationery pen paper printer',
    'mat cushion chair',
    'sign signature contract agreement',
    'licence copyright copy reuse',
    'legal law statute association foundation court lawyer sue bylaw constitution tax',
    'direction vision future strategy goal',
    'quality evaluate evaluation good better improve feedback survey',
    'adapt shorten adjust fit',
    'book curriculum material textbook',
    'start begin found new second open',
    'size big large small many few fewer number',
    'pause break rest tired interrupt',
    'end stop cut over enough finish',
    'split divide separate',
    // time and place
    'date day calendar schedule begin term season',
    'time hour clock timetable morning afternoon evening later earlier today tomorrow',
    'place site location venue room hall',
    'room hall house centre',
    'move change shift postpone reschedule swap later',
    'cancel drop stop',
    'holiday vacation leave',
    // living side by side
    'weather rain storm snow wind',
    'event party festival celebration celebrate birthday wedding potluck picnic cafe concert dance fair gathering feast',
    'course class lesson workshop seminar training lecture',
    'class subject art biology chemistry physics science maths mathematics spanish french english history geography music pottery reading',
    'food menu meal dinner lunch breakfast supper cook kitchen eat pizza snack cake vegan vegetarian allergy allergic nut',
    'breakfast morning',
    'animal pet dog cat goat hen chicken horse cow sheep pig duck rabbit bee hive slaughter livestock',
    'ill sick fever flu illness unwell vet lice infection cold',
    'doctor hospital injury injure hurt accident arm leg ambulance medicine wound bleed',
    'danger dangerous endanger risk unsafe safe safety emergency harm lifeguard drown fire missing lost',
    'tree oak wood forest fell firewood hedge',
    'sow plant harvest grow grown seed carrot potato vegetable crop',
    'land field meadow pasture plot ground garden',
    'repair mend broken drip tap leak toilet pipe boiler window',
    'paint colour red blue green white',
    'build built construct construction sauna shed barn cabin fence wall garage roof house',
    'loud noise noisy quiet music silence drum',
    'sleep cabin tent bed',
    'partner partnership cooperate cooperation together',
    'set fix arrange plan',
    'clean tidy wash dirty rubbish waste',
    'fair exhibition',
    'alcohol drink beer wine smoke smoking drug',
    'insurance insure liability',
    'certificate licence qualification diploma',
    'water well pond river swim swimming pool',
    'energy power electricity heating solar',
    'road path street park parking car bicycle bike',
    'key lock door gate cupboard storage storeroom cellar attic',
    'office desk workplace building',
  ].map((row) => row.split(' ')),
  together: /^(?:should|shall|may we|do we|are|is|how|what)\b|\b(?:allowed|rule|rules)\b/i,
  limit: /\b(?:up to|below|at most|less than)\s+(\d+)/i,
  selecting: /\b(?:appoint|becom|choos|chosen|elect|select)/i,
  selection: (title) => `Who is selected as ${title}`,
};
