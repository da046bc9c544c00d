import { Ellipsis } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { cardSigns } from '#client/features/cards/card-kinds.ts';
import { CardText } from '#client/features/cards/CardText.tsx';
import { ThemeName } from '#client/features/participant/ThemeName.tsx';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { classNames } from '#client/lib/class-names.ts';
import { ActionMenu } from '#client/ui/ActionMenu.tsx';
import { announce } from '#client/ui/announcer/announcements.ts';
import type { HarvestRow } from '#shared/gathering/view/harvest-part-types.ts';
import type { MenuAction } from '#client/ui/menu-action.ts';
import type { Preparing } from './preparing.ts';
import { useHarvest } from '#client/features/gathering/harvest/use-harvest.ts';
import { useVoiceText } from '#client/features/gathering/harvest/use-voice-text.ts';
import styles from './prepare.module.css';

interface Props {
  readonly card: HarvestRow;
  readonly onPrepare: (what: Preparing['what']) => void;
}

/** A card as the report will have it, and what was done to it. */
export function PreparedCard({ card, onPrepare }: Props) {
  const { t } = useTranslation(['harvest', 'card', 'participant']);
  const { languageName } = useFormat();
  const { voices } = useVoiceText();
  const { card: find } = useHarvest();
  const { attempt, problem } = useAttempt();
  const Sign = cardSigns[card.kind];
  const target = card.mergedInto === null ? undefined : find(card.mergedInto);
  const out = card.hidden || target !== undefined;

  const { id } = card;
  const commands = {
    show: { type: 'hide_card', card: id, on: false },
    hide: { type: 'hide_card', card: id, on: true },
    separate: { type: 'merge_card', card: id, into: null },
    original: { type: 'correct_card', card: id, content: null },
  } as const;
  const perform = async (what: Preparing['what'] | keyof typeof commands) => {
    if (what === 'correct' || what === 'translate' || what === 'merge') onPrepare(what);
    else if (await attempt(commands[what])) announce(t(`done.${what}`));
  };
  const actions: readonly MenuAction<Parameters<typeof perform>[0]>[] = [
    { id: 'correct', label: t('do.correct') },
    { id: 'translate', label: t('do.translate') },
    target === undefined ? { id: 'merge', label: t('do.merge'), detail: t('do.mergeDetail') } : { id: 'separate', label: t('do.separate') },
    ...(card.original === null ? [] : [{ id: 'original', label: t('do.original') } as const]),
    card.hidden
      ? { id: 'show', label: t('do.show'), apart: true }
      : { id: 'hide', label: t('do.hide'), detail: t('do.hideDetail'), apart: true },
  ];

  return (
    <li className={classNames(styles['card'], out && styles['out'])}>
      <p className={styles['kind']}>
        <Sign size={18} strokeWidth={1.75} aria-hidden />
        {t(`kinds.${card.kind}`, { ns: 'card' })}
        <span className={styles['cardThemes']}>
          {card.themes.map((theme) => (
            <ThemeName key={theme} theme={theme} />
          ))}
        </span>
      </p>
      {card.hidden && <p className={styles['state']}>{t('state.hidden')}</p>}
      {target !== undefined && <p className={styles['state']}>{t('state.merged', { text: target.text.text })}</p>}
      <CardText card={card.text} />
      {Object.entries(card.translations).map(([language, text]) => (
        <p key={language} className={styles['translation']}>
          <small>{languageName(language)}</small> <span lang={language}>{text}</span>
        </p>
      ))}
      {card.original !== null && (
        <details className={styles['original']}>
          <summary>{t('state.corrected')}</summary>
          <p lang={card.original.text.language}>{card.original.text.text}</p>
        </details>
      )}
      <div className={styles['cardFoot']}>
        <span className={styles['quiet']}>
          {voices(card)} · {t('table', { ns: 'participant', number: card.tableNumber })}
        </span>
        <ActionMenu label={t('do.menu')} actions={actions} onAction={(what) => void perform(what)}>
          <Ellipsis size={20} strokeWidth={1.75} aria-hidden />
        </ActionMenu>
      </div>
      {problem !== undefined && <p className={styles['problem']}>{problem}</p>}
    </li>
  );
}
