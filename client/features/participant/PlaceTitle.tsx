import type { ReactNode } from 'react';
import { useLocalText } from '#client/i18n/local-text.ts';
import { useBell } from '#client/features/participant/use-bell.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { ScreenTitle } from '#client/ui/ScreenTitle.tsx';

interface Props {
  /** Where the person is, as the tab says it: `Table 4`. */
  readonly name: string;
  /** Changes when the person is somewhere else although the screen is the same. */
  readonly place?: string | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** The h1 of a place in the gathering; the tab says place, time left or time of the bell, gathering. */
export function PlaceTitle({ name, place, className, children }: Props) {
  const about = useGathering(({ hall }) => hall?.about);
  const spoken = useLocalText();
  const bell = useBell();
  return (
    <ScreenTitle tab={[name, bell?.day, bell?.time, about && spoken(about.title).text]} place={place} className={className}>
      {children}
    </ScreenTitle>
  );
}
