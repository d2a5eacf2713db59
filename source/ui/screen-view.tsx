import { Box } from 'ink';
import type { Screen } from '../presentation/screen.ts';
import { BlockView } from './block-view.tsx';
import { blocksOf } from './blocks-of.ts';
import type { Theme } from './theme.ts';

interface Props {
  readonly screen: Screen;
  readonly theme: Theme;
}

/** Draws a screen as it is told: what stands where was decided before. */
export function ScreenView({ screen, theme }: Props) {
  return (
    <Box width={screen.columns} height={screen.rows - 1}>
      {blocksOf(screen).map((block) => (
        <BlockView key={block.name} block={block} theme={theme} />
      ))}
    </Box>
  );
}
