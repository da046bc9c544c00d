import { describe, expect, it } from 'vitest';
import { platformOf } from '#client/lib/platform.ts';

const agents = {
  edge: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0',
  firefox: 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0',
  safari: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.2 Safari/605.1.15',
  android: 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36',
  chromeOnPhone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/131.0 Mobile/15E148 Safari/604.1',
};

describe('whose settings to explain', () => {
  it.each([
    [agents.edge, 0, { browser: 'chrome', system: 'windows' }],
    [agents.firefox, 0, { browser: 'firefox', system: 'other' }],
    [agents.safari, 0, { browser: 'safari', system: 'macos' }],
    [agents.safari, 5, { browser: 'safari', system: 'ios' }],
    [agents.android, 5, { browser: 'chrome', system: 'android' }],
    [agents.chromeOnPhone, 5, { browser: 'safari', system: 'ios' }],
  ])('%s', (userAgent, maxTouchPoints, platform) => {
    expect(platformOf({ userAgent, maxTouchPoints })).toEqual(platform);
  });
});
