import { memo, type ReactElement, type Ref } from 'react';
import type { PaneActions } from '../state/usePane';
import { strings } from '../strings';
import type { DraftView } from '../views/draftView';
import type { ParagraphView, SectionView } from '../views/narrative';
import styles from './DraftArticle.module.css';
import { DraftParagraph, type DraftParagraphProps } from './DraftParagraph';

interface DraftArticleProps extends Pick<DraftParagraphProps, 'isBusy' | 'actions'> {
  readonly view: DraftView;
  readonly articleRef: Ref<HTMLElement>;
  /** The place of the paragraph that is open for editing. */
  readonly editing: number | undefined;
}

/** The narrative: numbers lead to their cells, open slots stand out, every paragraph can be edited. */
export const DraftArticle = memo(function DraftArticle({ view, articleRef, ...more }: DraftArticleProps): ReactElement {
  return (
    <article ref={articleRef} className={styles.article} aria-label={strings.draft.article}>
      {view.sections.map((section) => (
        <SectionText key={section.key} section={section} {...more} />
      ))}
    </article>
  );
});

interface SectionTextProps {
  readonly section: SectionView;
  readonly editing: number | undefined;
  readonly isBusy: boolean;
  readonly actions: PaneActions;
}

function SectionText({ section, editing, isBusy, actions }: SectionTextProps): ReactElement {
  const text = (paragraph: ParagraphView, element: DraftParagraphProps['as']): ReactElement => (
    <DraftParagraph
      key={paragraph.at}
      paragraph={paragraph}
      as={element}
      isEditing={paragraph.at === editing}
      isBusy={isBusy}
      actions={actions}
    />
  );
  return (
    <section className={styles.section}>
      {section.heading && text(section.heading, section.level === 2 ? 'h2' : 'h3')}
      {section.paragraphs.map((paragraph) => text(paragraph, 'p'))}
    </section>
  );
}
