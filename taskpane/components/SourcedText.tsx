import type { ReactElement } from 'react';
import type { PaneActions } from '../state/usePane';
import { strings } from '../strings';
import type { SourceView, SpanView } from '../views/narrative';
import { SourceButton } from './SourceButton';
import styles from './SourcedText.module.css';

type Sourced = Extract<SpanView, { readonly kind: 'sourced' }>;

interface SourcedTextProps extends Pick<Sourced, 'text' | 'how' | 'sources' | 'from'> {
  readonly select: PaneActions['select'];
}

/** A number in the narrative: a click selects the cell it comes from, or offers its cells when there are several. */
export function SourcedText({ text, how, sources, from, select }: SourcedTextProps): ReactElement {
  const origin = hint(how, sources);
  return (
    <SourceButton
      className={styles.sourced}
      title={from === undefined ? origin : `${origin}；${strings.text.from(from)}`}
      data={{ 'data-from': from }}
      header={origin}
      sources={sources}
      select={select}
    >
      {text}
    </SourceButton>
  );
}

/** "取自 公开05 C7", "占比，取自 2 个单元格". */
function hint(how: Sourced['how'], sources: readonly SourceView[]): string {
  const [only] = sources;
  const place = sources.length === 1 && only ? only.place : strings.words.cells(sources.length);
  return `${strings.draft.how[how ?? 'copied']} ${place}`;
}
