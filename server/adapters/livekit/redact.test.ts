import { expect, test } from 'vitest';
import { redact } from './redact.ts';

const token = 'eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJrZXkiLCJzdWIiOiJwMSJ9.c2lnbmF0dXJlLXBhcnQ';

test('a token is taken out wherever it stands', () => {
  expect(redact(`invalid token: ${token}, error: expired`)).toBe('invalid token: [token], error: expired');
  expect(redact(`{"url":"/rtc/v1?access_token=${token}&join_request=H4sIAAA%3D&sdk=js"}`)).toBe(
    '{"url":"/rtc/v1?access_token=[token]&join_request=[token]&sdk=js"}',
  );
});

test('a token cut off in the middle is taken out too', () => {
  expect(redact(`bad header ${token.slice(0, 40)}`)).toBe('bad header [token]');
});

test('keys and secrets are taken out, and an empty one changes nothing', () => {
  expect(redact('invalid API key: K1, secret s3cr3t', ['K1', 's3cr3t', ''])).toBe('invalid API key: [secret], secret [secret]');
});

test('text without secrets stays as it is', () => {
  expect(redact('listen udp 127.0.0.1:7882: bind: address already in use')).toBe('listen udp 127.0.0.1:7882: bind: address already in use');
});
