import { VideoOff } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { Banner } from '#client/ui/Banner.tsx';
import { mediaReasonOf } from './media-reason.ts';

/** There is no media server: why, and for organisers what to do. */
export function WithoutMediaBanner() {
  const { t } = useTranslation('gathering');
  const reason = useGathering(({ media }) => (media === null || media.on ? null : mediaReasonOf(media.reason)));
  const organiser = useGathering(({ mine }) => mine?.role === 'organiser');
  if (reason === null) return null;
  return (
    <Banner tone="warn" icon={<VideoOff size={24} strokeWidth={1.75} aria-hidden />}>
      <b>{t('withoutMedia.title')}</b> {t(`withoutMedia.${reason}`)} {t(organiser ? `withoutMedia.remedy.${reason}` : 'withoutMedia.text')}
    </Banner>
  );
}
