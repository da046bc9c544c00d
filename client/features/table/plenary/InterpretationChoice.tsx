import { useEffect } from 'react';
import type { MyPart } from '#client/features/table/plenary/my-part.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useMediaSession } from '#client/media/react/media-session-context.ts';
import { useMediaSnapshot } from '#client/media/react/use-media-snapshot.ts';
import { usePreferences } from '#client/stores/preferences.ts';
import { Segmented } from '#client/ui/Segmented.tsx';
import type { TableView } from '#shared/gathering/view/types.ts';
import styles from './plenary.module.css';

interface Props {
  readonly table: TableView;
  readonly part: MyPart;
}

const floor = '';

/** The original or an interpretation over it, as chosen last; absent where nobody interprets for me. */
export function InterpretationChoice({ table, part }: Props) {
  const { t } = useTranslation('plenary');
  const format = useFormat();
  const session = useMediaSession();
  const wanted = usePreferences(({ interpretation }) => interpretation ?? floor);
  const prefer = usePreferences(({ set }) => set);
  const own = part.kind === 'interpreter' ? part.language : null;
  const languages = Object.keys(table.plenary?.interpreters ?? {}).filter((language) => language !== own);
  const chosen = languages.includes(wanted) ? wanted : floor;
  const onAir = useMediaSnapshot(({ peers }) =>
    Object.values(peers).some(({ interprets, micMuted, hasAudio }) => interprets === chosen && hasAudio && !micMuted),
  );
  useEffect(() => session.setInterpretation(chosen === floor ? null : chosen), [session, chosen]);
  useEffect(() => () => session.setInterpretation(null), [session]);
  if (languages.length === 0) return null;
  return (
    <div className={styles['interpretation']}>
      <span aria-hidden>{t('listenTo')}</span>
      <Segmented
        label={t('listenTo')}
        value={chosen}
        onChange={(interpretation) => prefer({ interpretation })}
        segments={[
          { value: floor, label: t('floor') },
          ...languages.map((language) => ({ value: language, label: format.languageTitle(language) })),
        ]}
      />
      <p role="status" className={styles['silent']}>
        {chosen !== floor && !onAir && t('silent', { language: format.languageTitle(chosen) })}
      </p>
    </div>
  );
}
