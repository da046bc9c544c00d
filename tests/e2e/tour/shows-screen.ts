/** Runs in the page: a shared screen is in sight. */
export function showsScreen(): boolean {
  const video = document.querySelector<HTMLVideoElement>('figure video');
  return video !== null && video.readyState >= 2 && video.checkVisibility();
}
