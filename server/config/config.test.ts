import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const read = (environment: Record<string, string>) => readConfig(environment, '/project');

describe('configuration', () => {
  it('needs nothing: this machine only, port 3000, data in the project', () => {
    expect(read({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataFolder: '/project/.foyer',
      publicUrl: null,
      media: { kind: 'none' },
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(read({ FOYER_PORT: '', FOYER_PUBLIC_URL: '' })).toMatchObject({ port: 3000, publicUrl: null });
  });

  it('listens for a proxy on other machines once there is a public address', () => {
    expect(read({ FOYER_PUBLIC_URL: 'https://foyer.example.org/' })).toMatchObject({
      host: '0.0.0.0',
      publicUrl: 'https://foyer.example.org',
    });
  });

  it.each([
    ['FOYER_PORT', 'http'],
    ['FOYER_PORT', '70000'],
    ['FOYER_HOST', 'localhost!'],
    ['FOYER_PUBLIC_URL', 'foyer.example.org'],
    ['FOYER_PUBLIC_URL', 'https://foyer.example.org/path'],
    ['FOYER_PROXIES', 'everybody'],
    ['FOYER_PROXIES', '10.0.0.0/8,'],
    ['FOYER_MEDIA_IP', 'my-laptop'],
    ['FOYER_INSTANCE_KEY', 'short'],
    ['FOYER_METRICS_PORT', 'on'],
    ['FOYER_LOG', 'loud'],
    ['LIVEKIT_URL', 'nowhere'],
    ['SMTP_URL', 'https://mail.example.org'],
    ['SMTP_URL', 'mail.example.org'],
    ['SMTP_FROM', 'nobody'],
    ['SMTP_FROM', 'Foyer <a@example.org>, b@example.org'],
    ['SMTP_PER_MINUTE', '0'],
  ])('says in one sentence what is wrong with %s=%s, without repeating it', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(ConfigError);
    expect(() => read({ [name]: value })).toThrow(new RegExp(`^${name} must be [^\\n]+\\.$`));
    expect(() => read({ FOYER_INSTANCE_KEY: 'short' })).not.toThrow('"short"');
  });

  it('takes the word of proxies on this machine, and of those that are named', () => {
    expect(read({}).proxies).toEqual(['loopback']);
    expect(read({ FOYER_PROXIES: 'loopback, 172.16.0.0/12' }).proxies).toEqual(['loopback', '172.16.0.0/12']);
  });

  it('wants key and secret beside the address of an external LiveKit', () => {
    expect(() => read({ LIVEKIT_URL: 'wss://media.example.org' })).toThrow(/LIVEKIT_API_KEY and LIVEKIT_API_SECRET/);
    expect(read({ LIVEKIT_URL: 'wss://media.example.org', LIVEKIT_API_KEY: 'key', LIVEKIT_API_SECRET: 'secret' }).media).toMatchObject({
      kind: 'external',
    });
  });

  it('sends mail through a server once its address and a sender are set', () => {
    expect(read({}).mail).toBeNull();
    expect(() => read({ SMTP_URL: 'smtp://mail.example.org' })).toThrow(/^SMTP_URL is set, so SMTP_FROM must be set too[^\n]*\.$/);
    expect(read({ SMTP_URL: 'smtps://name:secret@mail.example.org', SMTP_FROM: 'Pause café <foyer@example.org>' }).mail).toEqual({
      url: 'smtps://name:secret@mail.example.org',
      from: { name: 'Pause café', address: 'foyer@example.org' },
      perMinute: 300,
    });
    expect(read({ SMTP_URL: 'smtp://localhost:2525', SMTP_FROM: 'foyer@example.org', SMTP_PER_MINUTE: '30' }).mail).toMatchObject({
      from: { name: '', address: 'foyer@example.org' },
      perMinute: 30,
    });
  });

  it.each([
    [{}, 'http://127.0.0.1:3000/hooks/livekit'],
    [{ FOYER_PUBLIC_URL: 'https://foyer.example.org', FOYER_PORT: '8080' }, 'http://127.0.0.1:8080/hooks/livekit'],
    [{ FOYER_HOST: '::' }, 'http://[::1]:3000/hooks/livekit'],
    [{ FOYER_HOST: '192.0.2.7' }, 'http://192.0.2.7:3000/hooks/livekit'],
    [{ FOYER_PORT: '0' }, null],
  ])('has its own media server report to it (%j)', (given, webhookUrl) => {
    expect(read({ FOYER_LIVEKIT_BIN: '/bin/livekit-server', ...given }).media).toMatchObject({ kind: 'embedded', webhookUrl });
  });

  it('tells why there is no video when the launcher found no livekit-server', () => {
    expect(read({ FOYER_LIVEKIT_MISSING: 'It was not found.' }).media).toEqual({ kind: 'none', detail: 'It was not found.' });
  });
});
