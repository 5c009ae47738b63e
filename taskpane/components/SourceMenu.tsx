import { ContextualMenu, ContextualMenuItemType, type IContextualMenuProps } from '@fluentui/react/lib/ContextualMenu';
import type { ReactElement, RefObject } from 'react';
import type { PaneActions } from '../state/usePane';
import { strings } from '../strings';
import type { SourceView } from '../views/narrative';

/** In the dark its shadow is not seen, and the text under it runs on into it. */
const bordered: NonNullable<IContextualMenuProps['styles']> = ({ theme }) => ({
  root: { border: `1px solid ${theme.palette.neutralTertiaryAlt}` },
});

interface SourceMenuProps {
  readonly target: RefObject<HTMLElement | null>;
  /** What the cells are to the words that were clicked. */
  readonly header: string;
  readonly sources: readonly SourceView[];
  readonly select: PaneActions['select'];
  readonly close: () => void;
}

/** Offers the cells behind a piece of text; the one chosen is selected in the workbook. */
export function SourceMenu({ target, header, sources, select, close }: SourceMenuProps): ReactElement {
  return (
    <ContextualMenu
      target={target}
      ariaLabel={strings.draft.chooseSource}
      onDismiss={close}
      shouldFocusOnMount
      styles={bordered}
      items={[
        { key: 'header', itemType: ContextualMenuItemType.Header, text: header },
        ...sources.map((source) => ({
          key: source.key,
          text: source.place,
          secondaryText: source.shown === '' ? strings.check.blank : source.shown,
          onClick: () => select(source.target),
        })),
      ]}
    />
  );
}
