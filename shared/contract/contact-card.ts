import { z } from 'zod';
import type { ContactCard } from '#shared/gathering/contacts.ts';
import { limits } from './limits.ts';
import { isMailAddress } from './mail-address.ts';
import { line, link, nonEmpty } from './texts.ts';

/** What somebody chose to show of themselves. */
export const contactCard = z.strictObject({
  name: nonEmpty(limits.name),
  organisation: line(limits.organisation),
  role: line(limits.role),
  mail: line(limits.mail).refine((mail) => mail === '' || isMailAddress(mail)),
  telephone: line(limits.telephone),
  link,
  line: line(limits.contactLine),
}) satisfies z.ZodType<ContactCard>;
