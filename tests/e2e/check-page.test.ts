import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freeTcpPort } from '#server/adapters/livekit/free-ports.ts';
import { chromiumPath } from '#tests/support/chromium.ts';
import { fakePeople } from '#tests/support/fake-person.ts';
import { liveKitBinary, liveKitNote } from '#tests/support/livekit-binary.ts';
import { openFoyer } from '#tests/support/whole-foyer.ts';
import type { Visitor, WholeFoyer } from '#tests/support/whole-foyer.ts';
import { checkScreen } from './screens/check-screen.ts';

describe.skipIf(chromiumPath() === null || liveKitBinary === null)(`device and connection, checked on a day before${liveKitNote}`, () => {
  let foyer: WholeFoyer;
  let visitor: Visitor;
  let tcpPort = 0;

  beforeAll(async () => {
    tcpPort = await freeTcpPort('127.0.0.1');
    foyer = await openFoyer({ media: true, mediaTcpPort: tcpPort });
    visitor = await foyer.visitor({ as: fakePeople(['Amina'])[0]! });
    await visitor.context.grantPermissions(['microphone', 'camera', 'clipboard-read', 'clipboard-write']);
  });
  afterAll(() => foyer.close());

  it('says by which ways it goes, and gives a report for a technician', async () => {
    const { page, say } = visitor;
    const check = checkScreen(visitor);
    await page.goto('/');
    await page.getByRole('link', { name: say('common', 'check') }).click();
    await check.begin.click();
    await check.playSound.click();
    await check.answer('heard').click();
    await check.verdict.waitFor();
    await check.copyReport.click();
    await check.copied.waitFor();

    const report = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    const line = (step: 'microphone' | 'speaker' | 'signalling' | 'udp' | 'tcp' | 'relay', word: 'works' | 'heard' | 'open' | 'notSetUp') =>
      `- ${say('check', 'report.line', { name: say('check', `step.${step}`), word: say('check', `word.${word}`) })}`;
    expect(report).toEqual(
      expect.arrayContaining([
        line('microphone', 'works'),
        line('speaker', 'heard'),
        line('signalling', 'open'),
        line('udp', 'open'),
        line('tcp', 'open'),
        line('relay', 'notSetUp'),
        `- ${say('check', 'report.way', { protocol: 'TCP', ports: String(tcpPort), host: '127.0.0.1', purpose: say('check', 'ways.tcp') })}`,
      ]),
    );
    expect(report.join('\n')).toMatch(/udp 127\.0\.0\.1:\d+, tcp 127\.0\.0\.1:\d+/);
    expect(visitor.watch.trouble).toEqual([]);
  });
});
