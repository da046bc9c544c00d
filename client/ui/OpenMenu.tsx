import type { ReactNode, RefObject } from 'react';
import { Header, I18nProvider, Menu, MenuItem, MenuSection, Popover, Separator, Text } from 'react-aria-components';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { classNames } from '#client/lib/class-names.ts';
import type { MenuAction } from '#client/ui/menu-action.ts';
import styles from './action-menu.module.css';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  /** The button it belongs to, which names it and gets the focus back. */
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly buttonId: string;
  readonly heading: ReactNode;
  readonly actions: readonly MenuAction[];
  readonly onAction: (action: MenuAction) => void;
}

/** The list itself; fetched when one is first opened, see `ActionMenu`. */
export function OpenMenu({ open, onClose, button, buttonId, heading, actions, onAction }: Props) {
  const { i18n } = useTranslation();
  return (
    <I18nProvider locale={i18n.language}>
      <Popover
        className={styles['popover'] ?? ''}
        trigger="MenuTrigger"
        triggerRef={button}
        offset={6}
        isOpen={open}
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
      >
        <Menu
          className={styles['menu'] ?? ''}
          aria-labelledby={buttonId}
          autoFocus="first"
          onClose={onClose}
          onAction={(key) => {
            const chosen = actions.find((action) => action.id === key);
            if (chosen) onAction(chosen);
          }}
        >
          <MenuSection>
            {heading !== undefined && <Header className={styles['heading'] ?? ''}>{heading}</Header>}
            {actions.map((action) => (
              <ActionItem key={action.id} action={action} />
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </I18nProvider>
  );
}

function ActionItem({ action }: { readonly action: MenuAction }) {
  const { id, label, detail, icon, disabled = false, grave = false, apart = false } = action;
  return (
    <>
      {apart && <Separator className={styles['separator'] ?? ''} />}
      <MenuItem id={id} textValue={label} isDisabled={disabled} className={classNames(styles['item'], grave && styles['grave'])}>
        {icon !== undefined && <span className={styles['sign']}>{icon}</span>}
        <Text slot="label">
          {label}
          {detail !== undefined && (
            <>
              {' '}
              <span className={styles['detail']}>{detail}</span>
            </>
          )}
        </Text>
      </MenuItem>
    </>
  );
}
