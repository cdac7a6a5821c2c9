/** A step in the life of a circle as one command line, without who consented. */
import type { CircleWishes, Given, LifeStep } from '../../services/life/life-step.ts';

type Quote = (text: string) => string;

/** The words after `circles`; `quote` makes one word of a text for the shell. */
export function lifeParts(step: LifeStep, quote: Quote): readonly string[] {
  switch (step.step) {
    case 'create':
      return ['circle', step.wishes.helping === undefined ? 'create' : 'helping', ...createParts(step.wishes, quote)];
    case 'pause':
    case 'dissolve':
      return [
        'circle',
        step.step,
        step.circle,
        ...step.homes.map(({ thing, home }) => `--home ${quote(`${thing}=${home}`)}`),
      ];
    case 'confirm':
    case 'seat':
    case 'resume':
      return ['circle', step.step, step.circle];
    case 'hand-over':
      return [
        'circle',
        'hand-over',
        quote(givenName(step.given)),
        `--to ${step.to}`,
        ...(step.until === undefined ? [] : [`--until ${step.until}`]),
      ];
    case 'invert':
      return ['circle', 'invert', `--gathering ${quote(step.gathering)}`];
    default:
      return step satisfies never;
  }
}

function givenName(given: Given): string {
  return given.kind === 'role'
    ? `${given.role.circle}/${given.role.id}`
    : `${given.circle}/${given.item.id ?? given.item.text}`;
}

function createParts(wishes: CircleWishes, quote: Quote): readonly string[] {
  const one = (option: string, text: string | undefined) => (text === undefined ? [] : [`--${option} ${quote(text)}`]);
  const many = (option: string, texts: readonly string[]) => texts.map((text) => `--${option} ${quote(text)}`);
  const { fromRole, helping } = wishes;
  return [
    ...(wishes.name === undefined ? [] : [quote(wishes.name)]),
    `--parent ${wishes.parent}`,
    ...many('aim', wishes.aim),
    ...many('domain', wishes.domain),
    ...many('recommend', wishes.recommend),
    ...many('member', wishes.members),
    ...one('leader', wishes.leader),
    ...one('convener', wishes.convener),
    ...one('budget', wishes.budget),
    ...one('from-role', fromRole === undefined ? undefined : `${fromRole.circle}/${fromRole.id}`),
    ...one('ends', helping?.ends),
    ...one('mandate', helping?.mandate),
    ...one('information', helping?.information),
  ];
}
