import { memo, type ReactElement, type Ref } from 'react';
import type { PaneActions } from '../state/usePane';
import { strings } from '../strings';
import type { DraftView } from '../views/draftView';
import type { SectionView, SpanView } from '../views/narrative';
import styles from './DraftArticle.module.css';
import { SourcedText } from './SourcedText';

interface DraftArticleProps {
  readonly view: DraftView;
  readonly articleRef: Ref<HTMLElement>;
  readonly select: PaneActions['select'];
}

/** The narrative: numbers lead to their cells, open slots stand out. */
export const DraftArticle = memo(function DraftArticle({ view, articleRef, select }: DraftArticleProps): ReactElement {
  return (
    <article ref={articleRef} className={styles.article} aria-label={strings.draft.article}>
      {view.sections.map((section) => (
        <SectionText key={section.key} section={section} select={select} />
      ))}
    </article>
  );
});

interface SectionTextProps {
  readonly section: SectionView;
  readonly select: PaneActions['select'];
}

function SectionText({ section, select }: SectionTextProps): ReactElement {
  const Heading = section.level === 2 ? 'h2' : 'h3';
  return (
    <section className={styles.section}>
      {section.title !== '' && <Heading className={styles.heading}>{section.title}</Heading>}
      {section.paragraphs.map((spans, paragraph) => (
        <p key={paragraph} className={styles.paragraph}>
          {spans.map((span, index) => (
            <SpanText key={index} span={span} select={select} />
          ))}
        </p>
      ))}
    </section>
  );
}

function SpanText({ span, select }: { readonly span: SpanView; readonly select: PaneActions['select'] }): ReactElement {
  switch (span.kind) {
    case 'words':
      return <>{span.text}</>;
    case 'open':
      return (
        <mark id={span.anchor} tabIndex={-1} className={styles.open}>
          {span.text}
        </mark>
      );
    case 'sourced':
      return <SourcedText text={span.text} how={span.how} sources={span.sources} select={select} />;
  }
}
