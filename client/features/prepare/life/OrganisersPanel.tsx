import { useState } from 'react';
import { KeptLink } from '#client/features/gathering/links/KeptLink.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { issueOrganiserLink } from '#client/net/http.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Banner } from '#client/ui/Banner.tsx';
import { Button } from '#client/ui/Button.tsx';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { isMailAddress } from '#shared/contract/mail-address.ts';
import type { IssuedLink } from '#shared/contract/http.ts';
import formStyles from '../form.module.css';

interface Props {
  readonly slug: string;
  /** Of the file that keeps a link, without its ending. */
  readonly fileName: string;
  /** This server sends mail. */
  readonly withMail: boolean;
}

type State = 'ready' | 'asking' | 'failed' | IssuedLink;

/** One more organiser link: for another organiser, or for one who lost theirs. */
export function OrganisersPanel({ slug, fileName, withMail }: Props) {
  const { t } = useTranslation('life');
  const [voidFormer, setVoidFormer] = useState(false);
  const [mail, setMail] = useState('');
  const [state, setState] = useState<State>('ready');
  const address = mail.trim();
  const fits = address === '' || isMailAddress(address);
  const ask = async () => {
    if (!fits || state === 'asking') return;
    setState('asking');
    const answer = await issueOrganiserLink(slug, { voidFormer, mail: withMail && address !== '' ? address : null });
    setState(answer.ok ? answer.body : 'failed');
    announce(
      t(answer.ok ? (answer.body.mailed === 'sent' ? 'link.sent' : 'link.made') : 'link.failed'),
      answer.ok ? undefined : { urgent: true },
    );
  };
  const issued = typeof state === 'object' ? state : null;

  return (
    <section className={formStyles['part']}>
      <h2>{t('link.title')}</h2>
      <p className={formStyles['hint']}>{t('link.hint')}</p>
      {withMail && (
        <TextField
          type="email"
          label={t('link.mail')}
          optional
          error={fits ? undefined : t('link.mailWrong')}
          value={mail}
          onChange={(event) => setMail(event.target.value)}
        />
      )}
      <Checkbox checked={voidFormer} onChange={(event) => setVoidFormer(event.target.checked)}>
        {t('link.void')}
      </Checkbox>
      <p>
        <Button aria-disabled={!fits || state === 'asking'} onClick={() => void ask()}>
          {t(withMail && address !== '' ? 'link.send' : 'link.make')}
        </Button>
      </p>
      {state === 'failed' && <Banner tone="warn">{t('link.failed')}</Banner>}
      {issued?.mailed === 'sent' && <Banner>{t('link.sent')}</Banner>}
      {issued?.mailed === 'refused' && <Banner tone="warn">{t('link.notSent')}</Banner>}
      {issued?.mailed === 'later' && <Banner tone="warn">{t('link.later')}</Banner>}
      {issued !== null && issued.address !== null && <KeptLink label={t('link.address')} address={issued.address} name={fileName} />}
    </section>
  );
}
