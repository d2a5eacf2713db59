/** Waits until Ink has drawn what it was given: its frame is up to date only a few turns of the event loop after a change. */
export async function settle(frame: () => string): Promise<void> {
  let before: string | undefined;
  let unchanged = 0;
  // Ink draws at most every 17 ms: a frame that stays for longer than that is the last one.
  while (unchanged < 3) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const now = frame();
    unchanged = now === before ? unchanged + 1 : 0;
    before = now;
  }
}
