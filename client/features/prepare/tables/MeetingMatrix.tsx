import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { classNames } from '#client/lib/class-names.ts';
import { Dialog } from '#client/ui/Dialog.tsx';
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx';
import styles from './meeting-matrix.module.css';
import { meetingsOf, peopleMet, type Meetings } from './meetings.ts';
import type { ExpectedPerson, TriedPlan } from './table-plans.ts';

interface Props {
  readonly onClose: () => void;
  readonly people: readonly ExpectedPerson[];
  readonly plan: TriedPlan;
}

/** Who will have met whom, and in which round: a table that is read by rows and columns as it is looked at. */
export function MeetingMatrix({ onClose, people, plan }: Props) {
  const { t } = useTranslation('setup');
  const { number } = useFormat();
  const meetings = meetingsOf(people.length, plan.rounds);
  const met = people.map((_, person) => peopleMet(meetings, person));
  const [least, most] = [Math.min(...met), Math.max(...met)];
  const others = number(people.length - 1);
  const nameOf = ({ name }: ExpectedPerson, index: number) => name || t('matrix.person', { number: index + 1 });
  return (
    <Dialog open onClose={onClose} title={t('matrix.title')} wide>
      <p>
        {least === most
          ? t('matrix.everyone', { met: number(most), others })
          : t('matrix.between', { least: number(least), most: number(most), others })}{' '}
        {plan.repeats === 0 ? t('matrix.noRepeats') : t('matrix.repeats', { count: plan.repeats })}{' '}
        {plan.sameOrganisation > 0 && t('matrix.colleagues', { count: plan.sameOrganisation })}
      </p>
      <p className={styles['hint']}>{t('matrix.hint')}</p>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keyboard */}
      <div className={styles['frame']} role="region" aria-label={t('matrix.title')} tabIndex={0}>
        <table className={styles['matrix']}>
          <caption>
            <VisuallyHidden>{t('matrix.caption')}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <td className={styles['corner']} />
              {people.map((one, index) => (
                <th key={index} scope="col" title={nameOf(one, index)}>
                  <VisuallyHidden>{nameOf(one, index)}</VisuallyHidden>
                  <span aria-hidden>{index + 1}</span>
                </th>
              ))}
              <th scope="col" className={styles['sum']}>
                {t('matrix.met')}
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map((one, person) => (
              <tr key={person}>
                <th scope="row" title={nameOf(one, person)}>
                  {one.name !== '' && <span aria-hidden>{person + 1}</span>} {nameOf(one, person)}
                </th>
                <Cells meetings={meetings} person={person} />
                <td className={styles['sum']}>{met[person]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}

function Cells({ meetings, person }: { readonly meetings: Meetings; readonly person: number }) {
  return (meetings[person] ?? []).map((rounds, other) => (
    <td
      key={other}
      className={classNames(
        other === person && styles['self'],
        rounds.length === 1 && styles['once'],
        rounds.length > 1 && styles['again'],
      )}
    >
      {rounds.join('\u2009·\u2009')}
    </td>
  ));
}
