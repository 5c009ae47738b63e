import type { ReactElement } from 'react';
import { Icon } from '../icons';
import { paragraphId } from '../state/textActions';
import type { PaneActions } from '../state/usePane';
import { strings } from '../strings';
import type { ParagraphView, SpanView } from '../views/narrative';
import styles from './DraftParagraph.module.css';
import { ParagraphEditor } from './ParagraphEditor';
import { SourcedText } from './SourcedText';

export interface DraftParagraphProps {
  readonly paragraph: ParagraphView;
  /** The element that it is. */
  readonly as: 'h2' | 'h3' | 'p';
  readonly isEditing: boolean;
  readonly isBusy: boolean;
  readonly actions: PaneActions;
}

/** As much of a paragraph as tells it from the others. */
const BEGINNING = 18;

/** A paragraph or heading, with a button that opens it for editing. */
export function DraftParagraph({
  paragraph,
  as: Element,
  isEditing,
  isBusy,
  actions,
}: DraftParagraphProps): ReactElement {
  const { at, spans, text, isEdited } = paragraph;
  if (isEditing) return <ParagraphEditor paragraph={paragraph} isBusy={isBusy} actions={actions} />;
  const beginning = text.length > BEGINNING ? `${text.slice(0, BEGINNING)}…` : text;
  const label = isEdited ? strings.text.editEdited(beginning) : strings.text.edit(beginning);
  return (
    <div id={paragraphId(at)} tabIndex={-1} className={styles.row} data-edited={isEdited}>
      <Element className={Element === 'p' ? styles.paragraph : styles.heading} data-level={Element}>
        {spans.map((span, index) => (
          <SpanText key={index} span={span} select={actions.select} />
        ))}
      </Element>
      <button
        type="button"
        className={`gk-bare ${styles.edit}`}
        title={label}
        aria-label={label}
        aria-disabled={isBusy}
        onClick={isBusy ? undefined : () => actions.editParagraph(at)}
      >
        <Icon name="edit" size={14} />
      </button>
    </div>
  );
}

function SpanText({ span, select }: { readonly span: SpanView; readonly select: PaneActions['select'] }): ReactElement {
  switch (span.kind) {
    case 'words':
      return <>{span.text}</>;
    case 'open':
      return (
        <mark id={span.anchor} tabIndex={-1} className={styles.open} data-from={span.from}>
          {span.text}
        </mark>
      );
    case 'doubt':
      return (
        <mark className={styles.doubt} title={strings.text.doubt(span.now)} data-now={span.now}>
          {span.text}
        </mark>
      );
    case 'sourced':
      return <SourcedText text={span.text} how={span.how} sources={span.sources} from={span.from} select={select} />;
  }
}
