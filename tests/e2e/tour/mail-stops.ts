import { startMailServer } from '#tests/support/mail/mail-server.ts';
import { openFoyer } from '#tests/support/whole-foyer.ts';
import { setupScreen } from '../screens/setup-screen.ts';
import { languages } from './languages.ts';
import { createDraft } from './more-gatherings.ts';
import { both } from './tour.ts';
import type { MailingPair, Stop, Tour } from './tour.ts';

const list = `Prénom;Nom;Organisme;Courriel;Langues
Camille;Roy;CMNCP;camille.roy@cmncp.example;français, anglais
Amina;Diallo;ONUDC;amina@onudc.example;fr en
Martin;Keller;DPT;refused@dpt.example;de en
Sofía;Márquez;ONU-Habitat;later@unhabitat.example;es
Jonas;Weber;DPT;;de en
`;

/** A Foyer whose mail server takes some mails, refuses one and puts one off. */
async function openMailing(): Promise<MailingPair & { readonly base: string }> {
  const mail = await startMailServer((to) => {
    if (to.startsWith('refused')) return { code: 550, at: 'address' };
    return to.startsWith('later') ? { code: 451, at: 'address' } : 'yes';
  });
  const foyer = await openFoyer({ media: false, environment: { SMTP_URL: mail.url, SMTP_FROM: 'Foyer <foyer@example.org>' } });
  return {
    base: foyer.base,
    fr: await foyer.visitor({ locale: languages.fr }),
    en: await foyer.visitor({ locale: languages.en }),
    async close() {
      await foyer.close();
      await mail.close();
    },
  };
}

const mailingOf = ({ mailing }: Tour): MailingPair => {
  if (mailing === null) throw new Error('There is no mail yet.');
  return mailing;
};

/** Writing to those who are invited. */
export const mailStops: readonly Stop[] = [
  {
    name: 'setup-mail',
    slow: true,
    whole: true,
    elsewhere: 'mailing',
    go: async (tour) => {
      const pair = await openMailing();
      tour.mailing = pair;
      const { organiserAddress } = await createDraft(pair.base);
      await both(pair, async (visitor) => {
        await visitor.page.goto(organiserAddress);
        await setupScreen(visitor).step('people').waitFor();
      });
      const here = setupScreen(pair.fr);
      await here.list.fill(list);
      await here.check.click();
      await here.checked.waitFor();
      await here.invite.click();
      await both(pair, (visitor) => setupScreen(visitor).guests.waitFor());
    },
  },
  {
    name: 'setup-mail-sent',
    slow: true,
    whole: true,
    elsewhere: 'mailing',
    go: async (tour) => {
      const { page, say } = mailingOf(tour).fr;
      await page.getByRole('button', { name: say('mail', 'send', { count: 4, people: '4' }) }).click();
      await page
        .getByRole('alertdialog')
        .getByRole('button', { name: say('mail', 'confirm.send'), exact: true })
        .click();
      await both(mailingOf(tour), async (visitor) => {
        for (const why of ['address_refused', 'deferred'] as const)
          await setupScreen(visitor)
            .guests.getByText(visitor.say('mail', `why.${why}`))
            .waitFor();
      });
    },
  },
];
