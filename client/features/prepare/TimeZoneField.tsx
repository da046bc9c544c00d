import { useMemo } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { NativeSelect } from '#client/ui/NativeSelect.tsx';

interface Props {
  readonly value: string;
  readonly onChange: (timeZone: string) => void;
}

/** The zone whose clocks the gathering follows, by its city. */
export function TimeZoneField({ value, onChange }: Props) {
  const { t } = useTranslation('setup');
  const choices = useMemo(() => {
    const zones = new Set([value, ...Intl.supportedValuesOf('timeZone')]);
    return [...zones].sort().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
  }, [value]);
  return <NativeSelect label={t('about.timeZone')} choices={choices} value={value} onChange={(event) => onChange(event.target.value)} />;
}
