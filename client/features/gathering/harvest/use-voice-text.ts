import { useTranslation } from '#client/i18n/use-translation.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import type { HarvestRow } from '#shared/gathering/view/harvest-part-types.ts';
import { useHarvest } from './use-harvest.ts';

/** Who wrote a card, and who says the same: `Efus, with GIZ and one without a name`. */
export function useVoiceText(): (card: HarvestRow) => string {
  const { t } = useTranslation('harvest');
  const { list, number } = useFormat();
  const { nameOf } = useHarvest();
  return ({ origin }) => {
    if (origin.kind === 'unnamed') {
      const author = t('voice.unnamed');
      return origin.usToo === 0 ? author : t('voice.with', { author, others: number(origin.usToo) });
    }
    const author = nameOf(origin.voice);
    const more = origin.usTooUnnamed;
    const others = [...origin.usToo.map(nameOf), ...(more === 0 ? [] : [t('voice.more', { count: more })])];
    return others.length === 0 ? author : t('voice.with', { author, others: list(others) });
  };
}
