import { Text } from 'ink';
import { memo } from 'react';

interface Props {
  /** Padded to the pane's width, with its colours. */
  readonly text: string;
}

/** One row. Drawn again only when its text is another. */
export const RowView = memo(function RowView({ text }: Props) {
  return <Text wrap="truncate">{text}</Text>;
});
