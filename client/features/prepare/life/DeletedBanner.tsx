import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useSend } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Banner } from '#client/ui/Banner.tsx';
import { Button } from '#client/ui/Button.tsx';

interface Props {
  readonly goesAt: number;
  readonly timeZone: string;
  readonly className?: string | undefined;
}

/** Over every step of a gathering that was deleted: until when it can be taken back, and how. */
export function DeletedBanner({ goesAt, timeZone, className }: Props) {
  const { t } = useTranslation('life');
  const { day, time } = useFormat();
  const send = useSend();
  const [failed, setFailed] = useState(false);
  const keep = async () => {
    const { ok } = await send({ type: 'keep' });
    setFailed(!ok);
    announce(t(ok ? 'deleted.kept' : 'deleted.failed'), ok ? undefined : { urgent: true });
  };
  return (
    <Banner
      tone="warn"
      className={className}
      icon={<Trash2 size={24} strokeWidth={1.75} aria-hidden />}
      action={<Button onClick={() => void keep()}>{t('deleted.keep')}</Button>}
    >
      {t('deleted.text', { day: day(goesAt, timeZone), time: time(goesAt, timeZone) })} {failed && t('deleted.failed')}
    </Banner>
  );
}
