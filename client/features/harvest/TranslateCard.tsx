import { useChanges, type Changes } from '#client/lib/draft.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { TextArea } from '#client/ui/TextArea.tsx';
import { limits } from '#shared/contract/limits.ts';
import type { HarvestRow } from '#shared/gathering/view/harvest-part-types.ts';
import { PrepareWindow } from './PrepareWindow.tsx';
import { useHarvest } from '#client/features/gathering/harvest/use-harvest.ts';

interface Props {
  readonly card: HarvestRow;
  readonly onClose: () => void;
}

/** A card's words in the gathering's other languages, typed by hand; an emptied field takes the translation away. */
export function TranslateCard({ card, onClose }: Props) {
  const { t } = useTranslation('harvest');
  const { languageTitle } = useFormat();
  const { view } = useHarvest();
  const { attempt, waiting, problem } = useAttempt();
  const [changes, change] = useChanges(`translate.${card.id}`);
  const texts: Changes = { ...card.translations, ...changes };
  const languages = [...new Set([...view.about.languages, ...Object.keys(card.translations)])].filter((one) => one !== card.text.language);
  const save = async () => {
    for (const language of languages) {
      const text = (texts[language] ?? '').trim();
      if (text === (card.translations[language] ?? '')) continue;
      if (!(await attempt({ type: 'translate_card', card: card.id, language, text: text === '' ? null : text }))) return;
    }
    change({});
    announce(t('done.translate'));
    onClose();
  };
  return (
    <PrepareWindow title={t('do.translate')} waiting={waiting} problem={problem} onSave={() => void save()} onClose={onClose}>
      <blockquote lang={card.text.language}>{card.text.text}</blockquote>
      {languages.map((language) => (
        <TextArea
          key={language}
          label={languageTitle(language)}
          lang={language}
          value={texts[language] ?? ''}
          maxLength={limits.cardText}
          onChange={(event) => change({ ...changes, [language]: event.target.value })}
        />
      ))}
      {languages.length === 0 && <p>{t('translate.none')}</p>}
    </PrepareWindow>
  );
}
