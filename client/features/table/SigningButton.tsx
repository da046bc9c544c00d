import { Speech } from 'lucide-react';
import { useEffect } from 'react';
import { ControlButton } from '#client/features/table/ControlButton.tsx';
import { useSigningVoice } from '#client/features/table/use-signing-voice.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useGathering, useSignal } from '#client/stores/gathering-context.ts';

/** *I am speaking*, for whoever signs: nobody can be told by a sound. */
export function SigningButton({ phone }: { readonly phone: boolean }) {
  const { t } = useTranslation('table');
  const signal = useSignal();
  const { signing, speaking, toggle } = useSigningVoice();
  const people = useGathering(({ table }) => table?.people);
  // Those who sit down meanwhile are told too; and whoever signs no longer takes it back.
  useEffect(() => {
    if (speaking) signal({ kind: 'speaking', on: signing });
  }, [people, signal, signing, speaking]);
  if (!signing) return null;
  return (
    <ControlButton
      pressed={speaking}
      onClick={toggle}
      icon={<Speech size={24} strokeWidth={1.75} aria-hidden />}
      label={t(phone ? 'iSpeakShort' : 'iSpeak')}
    />
  );
}
