import { CalendarDays } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { buttonClass } from '#client/ui/button-class.ts';

const forms = ['docx', 'csv', 'json', 'ics'] as const;

/** The report as files, in the language now shown. */
export function ReportFiles({ slug }: { readonly slug: string }) {
  const { t, i18n } = useTranslation('harvest');
  return forms.map((form) => (
    <a
      key={form}
      className={buttonClass({})}
      href={`/api/gatherings/${slug}/report.${form}?language=${i18n.language}`}
      title={t(`files.${form}`)}
      aria-label={t(`files.${form}`)}
      download
    >
      {form === 'ics' ? <CalendarDays size={20} strokeWidth={1.75} aria-hidden /> : null}
      {form === 'ics' ? t('calendar.title') : form.toUpperCase()}
    </a>
  ));
}
