/** Nobody stays stuck: whoever does what is printed, word for word, gets on within two hints. */
import { describe, expect, it } from 'vitest';
import { follow } from './follow-hints.ts';
import { openHall } from './stuck-hall.ts';
import { STUCK_PLACES } from './stuck-places.ts';

const TWO = 2;

it('knows of at least 25 places', () => {
  expect(STUCK_PLACES.filter(({ goesOn }) => goesOn !== true).length).toBeGreaterThanOrEqual(25);
});

describe('the printed hint leads out of', () => {
  it.each(STUCK_PLACES)('$name', async (place) => {
    const hall = await openHall();
    await place.makes?.(hall);
    const { hints, told } = await follow(hall, place, TWO);

    if (hints === undefined) expect.fail(told);
    expect(hints === 0, told).toBe(place.goesOn === true);
  });
});
