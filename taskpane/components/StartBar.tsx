import { DefaultButton } from '@fluentui/react/lib/Button';
import type { ReactElement, ReactNode } from 'react';
import type { IconName } from '../icons';
import { COMPACT } from './buttonStyles';
import styles from './StartBar.module.css';

export interface StartButton {
  readonly key: string;
  readonly text: string;
  readonly icon?: IconName;
  readonly isPrimary: boolean;
  readonly onClick: () => void;
}

interface StartBarProps {
  readonly buttons: readonly StartButton[];
  /** While a command runs the buttons stay focusable, so that the keyboard keeps its place, but do nothing. */
  readonly isBusy: boolean;
  readonly children?: ReactNode;
}

/** The buttons at the top of a tab, and under them what they are for. */
export function StartBar({ buttons, isBusy, children }: StartBarProps): ReactElement {
  return (
    <div className={styles.bar}>
      <div className={styles.buttons}>
        {buttons.map((button) => (
          <DefaultButton
            key={button.key}
            id={button.key}
            primary={button.isPrimary}
            text={button.text}
            disabled={isBusy}
            allowDisabledFocus
            styles={COMPACT}
            onClick={button.onClick}
            {...(button.icon ? { iconProps: { iconName: button.icon } } : {})}
          />
        ))}
      </div>
      {children}
    </div>
  );
}
