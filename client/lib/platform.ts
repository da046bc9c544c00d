export type BrowserName = 'chrome' | 'firefox' | 'safari' | 'other';
export type SystemName = 'windows' | 'macos' | 'android' | 'ios' | 'other';

export interface Platform {
  readonly browser: BrowserName;
  readonly system: SystemName;
}

/** Whose settings to explain. Every browser on an iPhone or iPad is Safari inside. */
export function platformOf({ userAgent, maxTouchPoints }: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>): Platform {
  const system = systemOf(userAgent, maxTouchPoints);
  return { browser: system === 'ios' ? 'safari' : browserOf(userAgent), system };
}

function systemOf(userAgent: string, maxTouchPoints: number): SystemName {
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'ios';
  if (userAgent.includes('Macintosh')) return maxTouchPoints > 1 ? 'ios' : 'macos';
  if (userAgent.includes('Android')) return 'android';
  return userAgent.includes('Windows') ? 'windows' : 'other';
}

function browserOf(userAgent: string): BrowserName {
  if (userAgent.includes('Firefox/')) return 'firefox';
  if (/Chrome\/|Chromium\/|Edg\//.test(userAgent)) return 'chrome';
  return userAgent.includes('Safari/') ? 'safari' : 'other';
}
