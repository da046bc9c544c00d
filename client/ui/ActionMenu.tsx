import type { ReactNode } from 'react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator, Text } from 'react-aria-components';
import { classNames } from '#client/lib/class-names.ts';
import styles from './action-menu.module.css';

export interface MenuAction<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** A second, quiet line: what follows from it. */
  readonly detail?: string | undefined;
  readonly icon?: ReactNode;
  readonly disabled?: boolean | undefined;
  /** Leaves, removes or reports: in the colour of danger. */
  readonly grave?: boolean | undefined;
  /** A line above this entry. */
  readonly apart?: boolean | undefined;
}

interface Props<Id extends string> {
  /** What the button says, or shows with `label` beside it. */
  readonly children: ReactNode;
  /** Spoken name of the button when its content is an icon alone. */
  readonly label?: string | undefined;
  readonly actions: readonly MenuAction<Id>[];
  readonly onAction: (id: Id) => void;
  /** Whom or what the menu is about, at its top. */
  readonly heading?: ReactNode;
  /** Class of the button: `buttonClass(…)` or the caller's own. */
  readonly className?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** A button that opens a list of things to do. */
export function ActionMenu<Id extends string>({ children, label, actions, onAction, heading, className, disabled = false }: Props<Id>) {
  return (
    <MenuTrigger>
      <Button className={className ?? styles['icon'] ?? ''} isDisabled={disabled} {...(label === undefined ? {} : { 'aria-label': label })}>
        {children}
      </Button>
      <Popover className={styles['popover'] ?? ''} offset={6}>
        <Menu
          className={styles['menu'] ?? ''}
          onAction={(key) => {
            const chosen = actions.find((action) => action.id === key);
            if (chosen) onAction(chosen.id);
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
    </MenuTrigger>
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
