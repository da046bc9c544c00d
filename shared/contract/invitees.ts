import { z } from 'zod';
import type { Invitee } from '#shared/gathering/people.ts';
import { limits } from './limits.ts';
import { isMailAddress } from './mail-address.ts';
import { id, profile } from './texts.ts';

/** Where organisers write to somebody; empty where they do not know. */
export const mailOrNone = z.string().refine((text) => text === '' || isMailAddress(text));

const invitee = z.strictObject({
  profile,
  mail: mailOrNone,
  role: z.enum(['participant', 'host', 'organiser']),
  firstTimer: z.boolean(),
  apart: z.array(z.union([z.int().min(0).max(limits.invitations), id])).max(limits.apart),
}) satisfies z.ZodType<Invitee>;

/** A list of people to invite. */
export const invitees = z.array(invitee).min(1).max(limits.invitations);
