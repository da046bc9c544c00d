import { Users } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { buttonClass } from '#client/ui/button-class.ts';

/** The list of who came, where one is kept. */
export function AttendanceFile({ slug }: { readonly slug: string }) {
  const { t, i18n } = useTranslation('harvest');
  const kept = useGathering(({ hall }) => hall?.about.attendanceList ?? false);
  if (!kept) return null;
  return (
    <a
      className={buttonClass({})}
      href={`/api/gatherings/${slug}/attendance.csv?language=${i18n.language}`}
      title={t('files.attendanceName')}
      aria-label={t('files.attendanceName')}
      download
    >
      <Users size={20} strokeWidth={1.75} aria-hidden />
      {t('files.attendance')}
    </a>
  );
}
