import { useTranslation } from '#client/i18n/use-translation.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import type { HarvestRow } from '#shared/gathering/view/harvest-part-types.ts';
import { useHarvest } from './use-harvest.ts';

interface VoiceText {
  /** Who wrote a card, and who says the same: `Efus, with GIZ and one without a name`. */
  readonly voices: (card: HarvestRow) => string;
  /** Who says the same, where somebody does: `us too: GIZ`. */
  readonly others: (card: HarvestRow) => string | undefined;
}

export function useVoiceText(): VoiceText {
  const { t } = useTranslation('harvest');
  const { list, number } = useFormat();
  const { nameOf } = useHarvest();
  const authorOf = ({ origin }: HarvestRow) => (origin.kind === 'unnamed' ? t('voice.unnamed') : nameOf(origin.voice));
  const agreeing = ({ origin }: HarvestRow): string | undefined => {
    if (origin.kind === 'unnamed') return origin.usToo === 0 ? undefined : number(origin.usToo);
    const more = origin.usTooUnnamed;
    const others = [...origin.usToo.map(nameOf), ...(more === 0 ? [] : [t('voice.more', { count: more })])];
    return others.length === 0 ? undefined : list(others);
  };
  return {
    voices: (card) => {
      const others = agreeing(card);
      return others === undefined ? authorOf(card) : t('voice.with', { author: authorOf(card), others });
    },
    others: (card) => {
      const others = agreeing(card);
      return others === undefined ? undefined : t('voice.others', { others });
    },
  };
}
