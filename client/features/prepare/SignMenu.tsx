import { useTranslation } from '#client/i18n/use-translation.ts';
import { ActionMenu } from '#client/ui/ActionMenu.tsx';
import { colourOf, themeIcons } from '#client/ui/theme-icons.ts';

interface Props {
  /** Which theme's. */
  readonly of: string;
  readonly sign: number;
  readonly onChoose: (sign: number) => void;
}

/** The sign of a theme, colour and icon, and the others there are. */
export function SignMenu({ of, sign, onChoose }: Props) {
  const { t } = useTranslation('setup');
  const names = t('topics.signs', { returnObjects: true });
  const Icon = themeIcons[sign];
  return (
    <ActionMenu
      label={t('topics.signOf', { what: of, sign: names[sign] ?? '' })}
      actions={themeIcons.map((Sign, index) => ({
        id: String(index),
        label: names[index] ?? '',
        icon: <Sign size={20} strokeWidth={1.75} color={colourOf(index)} aria-hidden />,
      }))}
      onAction={(id) => onChoose(Number(id))}
    >
      {Icon && <Icon size={20} strokeWidth={1.75} color={colourOf(sign)} aria-hidden />}
    </ActionMenu>
  );
}
