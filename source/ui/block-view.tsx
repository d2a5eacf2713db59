import { Box } from 'ink';
import type { Block } from './blocks-of.ts';
import { paintLine } from './paint-line.ts';
import { RowView } from './row-view.tsx';
import type { Theme } from './theme.ts';

interface Props {
  readonly block: Block;
  readonly theme: Theme;
}

/** A rectangle of rows at its place on the screen. */
export function BlockView({ block, theme }: Props) {
  const { column, row, width, lines } = block;
  return (
    <Box position="absolute" flexDirection="column" marginLeft={column} marginTop={row} width={width}>
      {lines.map((line, index) => (
        // A row is its place on the screen: what is drawn there changes, the row does not.
        // biome-ignore lint/suspicious/noArrayIndexKey: the index is the row's identity
        <RowView key={index} text={paintLine(line, theme)} />
      ))}
    </Box>
  );
}
