/**
 * Some browsers remember that a part of the page's code did not come, and never ask for it again. Where it fails a second
 * time although the server has it, the page is loaded anew: its address holds what is shown.
 */
export function loadAnewForMissingCode(): void {
  const failed = new Set<string>();
  addEventListener('vite:preloadError', ({ payload }) => {
    const [address] = /https?:\S+/.exec(payload.message) ?? [];
    if (address === undefined) return;
    if (failed.has(address)) void loadAnewOnceThere(address);
    failed.add(address);
  });
}

async function loadAnewOnceThere(address: string): Promise<void> {
  const answer = await fetch(address, { method: 'HEAD' }).catch(() => null);
  if (answer?.ok) location.reload();
}
