import { useTranslation } from '#client/i18n/use-translation.ts';
import { newProof, useCardSecrets } from '#client/features/cards/card-secrets.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useGathering, useSend } from '#client/stores/gathering-context.ts';
import { organisationNamed } from '#shared/gathering/guests.ts';
import type { CardRow } from '#shared/gathering/view/types.ts';
import { usTooHint } from './us-too-hint.ts';
import styles from './cards.module.css';

interface Props {
  readonly card: CardRow;
  /** Nothing to say here: it is one's own, or one has left its table. */
  readonly own: boolean;
}

/** *Us too*, and how many say so; a colleague of the author's has nothing to add. */
export function UsToo({ card, own }: Props) {
  const { t } = useTranslation('card');
  const format = useFormat();
  const send = useSend();
  const me = useGathering(({ mine }) => mine?.id ?? '');
  const colleague = useGathering(({ hall, mine }) => {
    const author = card.author === null ? undefined : hall?.people[card.author];
    const organisation = organisationNamed(author?.organisation ?? '');
    return organisation !== null && organisation === organisationNamed(mine?.profile?.organisation ?? '');
  });
  const rule = useGathering(({ table }) => table?.chathamHouse === true || card.author === null);
  const secrets = useCardSecrets();
  const byName = card.usToo.includes(me);
  const kept = secrets.secrets.find((one) => one.usTooTo === card.id && one.person === me)?.proof;
  const said = byName || kept !== undefined;
  if (own || (colleague && !said)) return <span className={styles['count']}>{t('usTooCount', { count: card.voices })}</span>;
  const toggle = async () => {
    if (byName || (!rule && kept === undefined)) {
      await send({ type: 'us_too', card: card.id, on: !byName, proof: null });
      return;
    }
    const proof = kept ?? newProof();
    if (kept === undefined) secrets.keep({ person: me, usTooTo: card.id, proof });
    const answer = await send({ type: 'us_too', card: card.id, on: kept === undefined, proof });
    if (answer.ok === (kept !== undefined)) secrets.forget(proof);
  };
  return (
    <button type="button" className={styles['usToo']} aria-pressed={said} aria-describedby={usTooHint} onClick={() => void toggle()}>
      {t('usToo')} <span>{format.number(card.voices)}</span>
    </button>
  );
}
