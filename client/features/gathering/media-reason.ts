/** Why there is no media server, as far as we have words for it. */
const reasons = ['not_found', 'start_failed', 'unreachable', 'keys_refused'] as const;
export type MediaReason = (typeof reasons)[number] | 'other';

export const mediaReasonOf = (told: string): MediaReason => reasons.find((reason) => reason === told) ?? 'other';
