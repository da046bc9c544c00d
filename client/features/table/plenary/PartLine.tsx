import { Headphones, Languages, Mic } from 'lucide-react';
import type { MyPart } from '#client/features/table/plenary/my-part.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useMediaSnapshot } from '#client/media/react/use-media-snapshot.ts';
import type { TableView } from '#shared/gathering/view/types.ts';
import styles from './plenary.module.css';

interface Props {
  readonly table: TableView;
  readonly me: string;
  readonly part: MyPart;
}

const signs = { listener: Headphones, interpreter: Languages, stage: Mic } as const;

/** Whether others hear and see me here, and my place in the line of those who ask for the word. */
export function PartLine({ table, me, part }: Props) {
  const { t } = useTranslation('plenary');
  const format = useFormat();
  const heard = useMediaSnapshot(({ local }) => local.mayPublish && local.microphoneOn && local.microphone.state === 'on');
  const Sign = signs[part.kind];
  const place = table.hands.indexOf(me) + 1;
  const text = () => {
    if (part.kind === 'interpreter') return t('interpreting', { language: format.languageTitle(part.language) });
    if (part.kind === 'stage') return t(heard ? 'heard' : 'onStage');
    return place > 0 ? t('place', { place }) : t('listen');
  };
  return (
    <p className={styles['part']}>
      <Sign size={20} strokeWidth={1.75} aria-hidden />
      {text()}
    </p>
  );
}
