import { useCardSecrets } from '#client/features/cards/card-secrets.ts';
import { forgetDrafts } from '#client/lib/draft.ts';
import { forgetProfile } from '#client/stores/remembered-profile.ts';

/** Empties this browser of what it kept of a person: what they wrote and did not send, how they came in, which cards are theirs. */
export function forgetPerson(person: string): void {
  forgetDrafts();
  forgetProfile();
  const { secrets, forget } = useCardSecrets.getState();
  for (const one of secrets) if (one.person === person) forget(one.proof);
}
