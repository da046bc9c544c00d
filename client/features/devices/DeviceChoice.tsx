import { useTranslation } from '#client/i18n/use-translation.ts';
import type { Device } from '#client/media/capture/capture-state.ts';
import { NativeSelect } from '#client/ui/NativeSelect.tsx';

interface Props {
  readonly label: string;
  readonly devices: readonly Device[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** A choice even of one, so that its name can be read; the system's own where the browser tells none. */
export function DeviceChoice({ label, devices, chosen, onChoose }: Props) {
  const { t } = useTranslation('join');
  const choices = devices.map(({ id, name }, index) => ({ value: id, label: name || t('device', { device: label, number: index + 1 }) }));
  const known = choices.some(({ value }) => value === chosen);
  return (
    <NativeSelect
      label={label}
      labelHidden
      choices={known ? choices : [{ value: chosen, label: t('systemDevice', { device: label }) }, ...choices]}
      value={chosen}
      onChange={(event) => onChoose(event.target.value)}
    />
  );
}
