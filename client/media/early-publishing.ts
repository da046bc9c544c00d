/**
 * Whether a disabled clone may be published before the bell. Safari before 18.2 sent sound from disabled clones
 * (WebKit pull request 35935), and every browser on iOS is built on it: these connect early but publish at the bell.
 */
export function publishesEarly(browser: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>): boolean {
  const { userAgent, maxTouchPoints } = browser;
  const ios = /iPhone|iPad|iPod/.test(userAgent) || (userAgent.includes('Macintosh') && maxTouchPoints > 1);
  if (ios) return false;
  if (!userAgent.includes('Safari/') || /Chrome|Chromium|Edg/.test(userAgent)) return true;
  const [, major = '0', minor = '0'] = /Version\/(\d+)\.(\d+)/.exec(userAgent) ?? [];
  return Number(major) > 18 || (Number(major) === 18 && Number(minor) >= 2);
}
