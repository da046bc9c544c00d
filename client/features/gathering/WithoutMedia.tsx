import { VideoOff } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { Banner } from '#client/ui/Banner.tsx';
import { mediaReasonOf } from './media-reason.ts';

/** Why there is no media server, and for organisers what to do; fetched where there is none, see `WithoutMediaBanner`. */
export function WithoutMedia({ told }: { readonly told: string }) {
  const { t } = useTranslation('gathering');
  const organiser = useGathering(({ mine }) => mine?.role === 'organiser');
  const reason = mediaReasonOf(told);
  return (
    <Banner tone="warn" icon={<VideoOff size={24} strokeWidth={1.75} aria-hidden />}>
      <b>{t('withoutMedia.title')}</b> {t(`withoutMedia.${reason}`)} {t(organiser ? `withoutMedia.remedy.${reason}` : 'withoutMedia.text')}
    </Banner>
  );
}
