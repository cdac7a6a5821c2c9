/** The words of made-up organisations: names from many places, topics, and sentences as groups write them. */

/** Something with a name, and how its id is written. */
export interface Named {
  readonly name: string;
  readonly id: string;
}

type Names = readonly [Named, ...Named[]];

function named(list: string): Names {
  const [first, ...rest] = list.split(', ').map((item): Named => {
    const [name = '', id = name.toLowerCase()] = item.split('=');
    return { name, id };
  });
  return [first ?? { name: '', id: '' }, ...rest];
}

/** First names. */
export const GIVEN = named(
  'Ana, Ben, Cleo, Dan, Eva, Femi, Greta, Hugo, Ines, Jonas, Kaja, Liam, Mira, Noor, Olga, Pavel, Rosa, Samir, Tara, Uli, Vera, Wanda, Yusuf, José=jose, Łukasz=lukasz, Zoë=zoe, Søren=soren, Çelik=celik, Ağca=agca, Đorđe=dorde, Nguyễn=nguyen, Þóra=thora, 由美=yumi, 健太=kenta, Ольга=olha, Δήμητρα=dimitra, مريم=maryam, अनिता=anita',
);

/** Family names. */
export const FAMILY = named(
  'Alder, Brook, Castell, Dahl, Ekici, Farrow, Grosz, Hazel, Ibsen, Jansen, Kettle, Lantern, Meadow, Novak, Okafor, Pereira, Quill, Rossi, Silva, Tern, Ueda, Varga, Wells, Yilmaz, Ørsted=orsted, Müller=muller, Peña=pena, Šimić=simic, 田中=tanaka, Петренко=petrenko',
);

/** What circles care for. */
export const TOPICS = named(
  'Kitchen, Garden, Money, House, Learning, Welcome, Sound, Workshop, Library, Energy, Water, Events, Care, Children, Outreach, Tools, Grants, Media, Land, Bicycles, Compost, Music, Health, Networks, Volunteers, Café=cafe, Gemüse=gemuse, Forêt=foret',
);

/** Where they do it. */
export const PLACES = named(
  'Riverside, Hilltop, Harbour, Market, Station, Old Mill=old-mill, North Gate=north-gate, Orchard, Bridge, Valley, Lakeside, Chapel, Quarry, Meadow, Ropewalk, Tannery, Brickyard, Ferry, Observatory, Lighthouse',
);

/** Parts of what a circle decides on; each stands once in a circle. */
export const MATTERS = [
  'What is bought and from whom',
  'Opening hours',
  'Who gets a key',
  'How the rooms are used',
  'The calendar of the year',
  'What is repaired first',
  'How newcomers are shown around',
  'Prices and donations',
] as const;

/** Things a circle works for. */
export const AIMS = [
  'Two shared meals a week that everybody can eat and afford.',
  'A place where neighbours meet without having to buy something.',
  'Rooms that are warm, safe: and open when people need them.',
  'Money that is where it is needed, and books that anybody can read.',
  'Tools that are lent, mended and brought back.',
  'People who come once want to come again.',
] as const;

/** Titles of agreements. */
export const AGREEMENTS = [
  'Allergens are always labelled',
  'The last one locks the door',
  'Spending up to 200 without asking',
  'Quiet from ten in the evening',
  'Who is absent hears of it within a day',
  'New members have a companion',
  'Bicycles stay outside',
  'Minutes lie open for a week',
  'We begin with a round',
  'Repairs go before decoration',
] as const;

/** Sentences of agreements. */
export const SENTENCES = [
  'Every dish on the table carries a label with its allergens.',
  'Whoever leaves last closes the windows, turns off the stove and locks the door.',
  'One person may spend up to 200 on their own: the receipt goes into the tin the same day.',
  'From ten in the evening it is quiet enough to sleep next door; who wants to dance goes to the cellar.',
  'Somebody who was absent is told within a day, and has another day to object.',
  'New members choose a companion, who answers their questions for the first three months.',
  'The list hangs at the door – whoever takes a turn writes their name.',
  'We look at this again after a year, sooner if somebody asks for it.',
  'What breaks is written down; what is dangerous is put out of use at once.',
  'Exceptions are fine: tell the circle at its next meeting.',
] as const;

/** Titles of roles with an operation of their own. */
export const OPERATIONS = named(
  'Buyer, Host, Bookkeeper, Key keeper=key-keeper, Caretaker, Companion, Driver, Web editor=web-editor, Workshop guide=workshop-guide, Árbol keeper=arbol-keeper',
);

/** What a role answers for. */
export const DUTIES = [
  'Sends the agenda two days ahead.',
  'Tracks review and term dates.',
  'Knows where everything is kept.',
  'Orders in time: and tells when something runs out.',
  'Listens to whoever has a trouble with it.',
  'Keeps the list at the door up to date.',
] as const;

/** What a role may do alone. */
export const POWERS = [
  'Buys paper and stamps up to 20 EUR.',
  'Corrects typing errors in the records.',
  'Closes a room that is not safe.',
  'Invites guests to one item of the agenda.',
] as const;

/** What people say at the end of a meeting. */
export const CLOSINGS = [
  'We came through everything, with time for tea.',
  'A bit long; the second item could have waited.',
  'Good to hear everybody before deciding.',
] as const;
