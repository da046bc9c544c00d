import { useEffect, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { readSeries } from '#client/net/series.ts';
import { ButtonLink } from '#client/ui/ButtonLink.tsx';

/** The way to the notice board, where something is on it for whoever asks; needs the texts of the relay. */
export function BoardLink({ slug }: { readonly slug: string }) {
  const { t } = useTranslation('relay');
  const [something, setSomething] = useState(false);
  useEffect(() => {
    let gone = false;
    void readSeries(slug).then((answer) => {
      if (answer.ok && !gone) setSomething(answer.body.next !== null || answer.body.notices.length > 0);
    });
    return () => {
      gone = true;
    };
  }, [slug]);
  return something && <ButtonLink href={`/g/${slug}/board`}>{t('board.title')}</ButtonLink>;
}
