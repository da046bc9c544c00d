import type { ReactNode } from 'react';
import { peopleAround } from '#client/features/hall/people-around.ts';
import type { Company } from '#client/features/hall/use-company.ts';
import { PlaceTitle } from '#client/features/participant/PlaceTitle.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { HallView } from '#shared/gathering/view/types.ts';

interface Props {
  readonly hall: HallView;
  readonly company: Company;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** The h1 of the hall. The tab says how many are here in place of where one is, to whoever waits for company and looks elsewhere. */
export function HallTitle({ hall, company, className, children }: Props) {
  const { t } = useTranslation('hall');
  return (
    <PlaceTitle name={company.came ? t('people', { count: peopleAround(hall).people }) : t('place')} className={className}>
      {children}
    </PlaceTitle>
  );
}
