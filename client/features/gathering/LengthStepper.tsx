import { useTranslation } from '#client/i18n/use-translation.ts';
import { Stepper } from '#client/ui/Stepper.tsx';
import { hasRounds, type Segment } from '#shared/gathering/about.ts';

interface Props {
  readonly segment: Segment;
  readonly onChange: (segment: Segment) => void;
}

/** How long a part, or each of its rounds, lasts: in minutes, or in seconds for a length between two of them. */
export function LengthStepper({ segment, onChange }: Props) {
  const { t } = useTranslation('setup');
  const { seconds } = segment;
  const rounds = hasRounds(segment);
  if (seconds % 60 === 0)
    return (
      <Stepper
        label={t(rounds ? 'programme.minutesEach' : 'programme.minutes')}
        least={1}
        most={rounds ? 120 : 360}
        value={seconds / 60}
        onChange={(minutes) => onChange({ ...segment, seconds: minutes * 60 })}
      />
    );
  const begun = Math.floor(seconds / 60) * 60;
  return (
    <Stepper
      label={t(rounds ? 'programme.secondsEach' : 'programme.seconds')}
      least={Math.max(20, begun)}
      most={begun + 60}
      step={10}
      value={seconds}
      onChange={(value) => onChange({ ...segment, seconds: value })}
    />
  );
}
