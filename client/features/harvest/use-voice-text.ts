import { useTranslation } from '#client/i18n/use-translation.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import type { HarvestRow } from '#shared/gathering/view/harvest-types.ts';
import { useHarvest } from './use-harvest.ts';

/** Who wrote a card, and who says the same: `Efus, with GIZ and UNODC`. */
export function useVoiceText(): (card: HarvestRow) => string {
  const { t } = useTranslation('harvest');
  const { list } = useFormat();
  const { nameOf } = useHarvest();
  return ({ origin }) => {
    if (origin.kind === 'unnamed') return t('voice.unnamed');
    const author = nameOf(origin.voice);
    return origin.usToo.length === 0 ? author : t('voice.with', { author, others: list(origin.usToo.map(nameOf)) });
  };
}
