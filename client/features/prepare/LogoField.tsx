import { ImagePlus, Trash2 } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { GatheringLogo } from '#client/features/gathering/GatheringLogo.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { smallPicture } from '#client/lib/small-picture.ts';
import { setLogo } from '#client/net/http.ts';
import { randomId } from '#client/net/random-id.ts';
import { Button } from '#client/ui/Button.tsx';
import { limits } from '#shared/contract/limits.ts';
import type { HallView } from '#shared/gathering/view/types.ts';
import styles from './logo-field.module.css';

interface Props {
  readonly slug: string;
  readonly about: HallView['about'];
}

/** The organisers' logo, saved as soon as it is chosen. */
export function LogoField({ slug, about }: Props) {
  const { t } = useTranslation('setup');
  const file = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<'logoUnread' | 'logoNotSaved'>();
  const title = useId();

  const save = async (chosen: File | null) => {
    setProblem(undefined);
    const logo = chosen && (await smallPicture(chosen, { bytes: limits.logoBytes, pixels: limits.logoPixels }));
    if (chosen !== null && logo === null) {
      setProblem('logoUnread');
      return;
    }
    const answer = await setLogo(slug, { id: randomId(), logo });
    if (!answer.ok) setProblem('logoNotSaved');
  };

  return (
    <section className={styles['logo']} aria-labelledby={title}>
      <h2 id={title}>{t('about.logo')}</h2>
      <p>{t('about.logoHint')}</p>
      <div className={styles['row']}>
        <GatheringLogo {...about} />
        <input
          ref={file}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          hidden
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen !== undefined) void save(chosen);
            currentTarget.value = '';
          }}
        />
        <Button onClick={() => file.current?.click()}>
          <ImagePlus size={20} strokeWidth={1.75} aria-hidden />
          {t('about.logoChoose')}
        </Button>
        {about.logo !== undefined && (
          <Button look="plain" onClick={() => void save(null)}>
            <Trash2 size={20} strokeWidth={1.75} aria-hidden />
            {t('about.logoRemove')}
          </Button>
        )}
      </div>
      <p role="alert" className={styles['problem']}>
        {problem && t(`about.${problem}`)}
      </p>
    </section>
  );
}
