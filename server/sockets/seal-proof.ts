import { hashOf } from '#server/http/secrets.ts';
import type { CardCommand } from '#shared/gathering/commands.ts';

/** The command with the hash of its browser's secret in place of it: what is stored then proves nothing to who reads it. */
export function sealed(command: CardCommand): CardCommand {
  return command.proof === null ? command : { ...command, proof: sealedProof(command.proof) };
}

/** The open part of a secret and the hash of the other. */
export function sealedProof(proof: string): string {
  const [tag = '', secret = ''] = proof.split('.');
  return `${tag}.${hashOf(`${tag}.${secret}`)}`;
}
