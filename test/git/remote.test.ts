/** Addresses that start a program are refused, and none is shown with a password. */
import { expect, it } from 'vitest';
import { newPlace } from '../../src/git/remote.ts';
import { CirclesError } from '../../src/model/errors.ts';

const BRANCH = 'refs/heads/main';

it.each(['ext::sh -c true', 'fd::17', 'Any.thing::x', '-oProxyCommand=x', 'https://a.example/b\nc'])(
  'refuses %s',
  (address) => expect(() => newPlace(address, BRANCH)).toThrow(expect.objectContaining({ code: 'address-odd' })),
);

it.each(['https://a.example/maple.git', 'git@a.example:maple.git', 'ssh://git@[::1]:22/maple', '../maple.git'])(
  'takes %s',
  (address) => expect(newPlace(address, BRANCH).address).toBe(address),
);

it('shows no password', () => {
  const attempt = () => newPlace('https://ana:se@cret@a.example/maple\u0007', BRANCH);
  expect(attempt).toThrow(CirclesError);
  expect(attempt).not.toThrow(/cret/);
});
