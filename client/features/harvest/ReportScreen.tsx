import { GatheringLogo } from '#client/features/gathering/GatheringLogo.tsx';
import { MessagePage } from '#client/app/MessagePage.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useLocalText } from '#client/i18n/local-text.ts';
import { ReconnectingBanner } from '#client/features/gathering/ReconnectingBanner.tsx';
import { SavingNotice } from '#client/features/gathering/SavingNotice.tsx';
import { useGathering } from '#client/stores/gathering-context.ts';
import { ButtonLink } from '#client/ui/ButtonLink.tsx';
import { Header } from '#client/ui/Header.tsx';
import type { LocalText } from '#shared/gathering/about.ts';
import { Gathered } from './Gathered.tsx';
import { HarvestHead } from './HarvestHead.tsx';
import { WhatFollows } from './WhatFollows.tsx';
import { WhatTheyKept } from './WhatTheyKept.tsx';
import styles from './harvest.module.css';

interface Props {
  readonly slug: string;
  readonly title: LocalText;
}

/** What the tables kept, to be read; or that it is not shared. */
export function ReportScreen({ slug, title: written }: Props) {
  const { t } = useTranslation('harvest');
  const title = useLocalText()(written);
  const about = useGathering(({ hall }) => hall?.about);
  const shared = useGathering(({ hall }) => hall?.reportShared ?? false);
  const back = (flush: boolean) => (
    <ButtonLink href={`/g/${slug}`} look="plain" flush={flush}>
      {t('back')}
    </ButtonLink>
  );
  if (!shared) return <MessagePage inGathering title={t('notShared.title')} text={t('notShared.text')} action={back(true)} />;
  return (
    <>
      <Header inGathering sign={about && <GatheringLogo {...about} />} gathering={<span lang={title.lang}>{title.text}</span>}>
        {back(false)}
      </Header>
      <ReconnectingBanner />
      <SavingNotice />
      <main id="main" tabIndex={-1} className={styles['main']}>
        <Gathered>
          <HarvestHead />
          <WhatTheyKept />
          <WhatFollows slug={slug} />
        </Gathered>
      </main>
    </>
  );
}
