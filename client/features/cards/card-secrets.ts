import { create } from 'zustand';
import { readStored, writeStored } from '#client/lib/storage.ts';
import { randomId } from '#client/net/random-id.ts';

const key = 'foyer.card-secrets';
/** Of gatherings long past at the latest. */
const most = 500;

/** What this browser can prove under the Chatham House rule: that a card is one's own, or that one said *us too* to it. */
interface Secret {
  /** Whom it belongs to, where several people share a browser; one person is in one gathering. */
  readonly person: string;
  /** The card one said *us too* to; null for a card of one's own, which is known by the open part of its secret. */
  readonly usTooTo: string | null;
  readonly proof: string;
}

interface CardSecrets {
  readonly secrets: readonly Secret[];
  /** Raised when a card of one's own was corrected or deleted. */
  readonly changes: number;
  readonly keep: (secret: Secret) => void;
  readonly forget: (proof: string) => void;
  readonly changed: () => void;
}

/** Kept in this browser alone, and nowhere else in the world: whoever loses them keeps nothing but the right to be silent. */
export const useCardSecrets = create<CardSecrets>()((set, get) => {
  const change = (secrets: readonly Secret[]): void => {
    set({ secrets });
    writeStored(key, secrets);
  };
  return {
    secrets: readSecrets(),
    changes: 0,
    keep: (secret) => change([...get().secrets, secret].slice(-most)),
    forget: (proof) => change(get().secrets.filter((one) => one.proof !== proof)),
    changed: () => set({ changes: get().changes + 1 }),
  };
});

function readSecrets(): Secret[] {
  const stored = readStored(key);
  if (!Array.isArray(stored)) return [];
  return (stored as readonly Partial<Secret>[]).flatMap(({ person, usTooTo, proof }) =>
    typeof person === 'string' && typeof proof === 'string' ? [{ person, proof, usTooTo: usTooTo ?? null }] : [],
  );
}

/** A secret nobody can guess: a part that others may see, and one that proves it. */
export const newProof = (): string => `${randomId()}.${randomId()}`;

/** The part that others may see. */
export const tagOf = (proof: string): string => proof.split('.')[0] ?? '';
