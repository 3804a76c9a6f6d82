/** Whether a URL fragment is a share link (share-link.ts), readable or not. Apart, so that the first load need not bring the reader. */
export function isShareLink(fragment: string): boolean {
  return /^#\/[a-z-]+\?(?:.*&)?s=/u.test(fragment);
}
