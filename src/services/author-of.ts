/** Who stands as author of what is recorded. */
import type { Repository } from '../git/repository.ts';
import type { PersonId } from '../model/person.ts';

/** Name from the person's file; e-mail git's own where set, else one that is nobody's. */
export async function authorOf(
  repository: Repository,
  name: string,
  person: PersonId,
): Promise<{ name: string; email: string }> {
  const { email } = await repository.identity();
  return { name, email: email ?? `${person}@circles.invalid` };
}
