// @vitest-environment jsdom

import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, afterEach, expect, it, vi } from 'vitest';
import { DeviceNotice } from '#client/features/table/DeviceNotice.tsx';
import { mineOf, tableOf } from '#tests/support/gathering-views.ts';
import { headset, laptopCamera, laptopMicrophone } from '#tests/support/media/fake-devices.ts';
import { pass, ticketTo } from '#tests/support/media/media-session-harness.ts';
import { renderInGathering } from '#tests/support/render-in-gathering.tsx';
import type { RenderedGathering } from '#tests/support/render-in-gathering.tsx';

let openSettings: () => void;
let shown: RenderedGathering;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('isSecureContext', true);
  openSettings = vi.fn<() => void>();
  shown = await renderInGathering(<DeviceNotice onSettings={() => openSettings()} />, { mine: mineOf('me'), table: tableOf('t') });
  await settle(async () => {
    shown.media.session.enter(ticketTo('t'));
    await shown.media.session.capture.ask(['microphone', 'camera']);
  });
});
afterEach(() => {
  vi.useRealTimers();
});

const settle = (work: () => unknown) =>
  act(async () => {
    await work();
    await pass(10);
  });
const press = (name: string) => settle(() => fireEvent.click(screen.getByRole('button', { name })));
const notice = () => document.body.textContent;

it('says nothing while one is heard and seen', () => {
  expect(notice()).toBe('');
});

it('says what is missing and what to do, aloud once, until it is back', async () => {
  await settle(() => shown.media.devices.unplug(laptopMicrophone.id));
  const text = 'Not found: the microphone. Plug the device in, or open its shutter. The page notices by itself.';
  expect(notice()).toBe(text);
  expect(shown.said()).toEqual([text]);
  await settle(() => shown.media.devices.plug(laptopMicrophone));
  expect(notice()).toBe('');
});

it('leads to the steps against a block', async () => {
  shown.media.devices.refusals.set('camera', new DOMException('Permission denied', 'NotAllowedError'));
  await settle(() => shown.media.devices.setPermission('camera', 'denied'));
  expect(notice()).toContain('The browser blocks the camera.');
  await press('Settings');
  expect(openSettings).toHaveBeenCalledOnce();
});

it('tries again by a click', async () => {
  shown.media.devices.refusals.set('camera', new DOMException('', 'NotReadableError'));
  await settle(() => shown.media.devices.unplug(laptopCamera.id));
  await settle(() => shown.media.devices.plug(laptopCamera));
  expect(notice()).toContain('Already in use: the camera.');
  shown.media.devices.refusals.clear();
  await press('Try again');
  expect(notice()).toBe('');
});

it('leaves whoever goes on without in peace', async () => {
  await settle(() => shown.media.devices.unplug(laptopCamera.id));
  await press('Close');
  expect(notice()).toBe('');
  expect(shown.media.session.capture.store.getState().cameraOn).toBe(false);
});

it('names the device that was taken instead, for a while', async () => {
  await settle(() => shown.media.devices.plug(headset));
  await settle(() => shown.media.devices.unplug(laptopMicrophone.id));
  expect(notice()).toBe('Now in use: Headset.');
  await act(() => pass(10_000));
  expect(notice()).toBe('');
});

it('is silent for who just listens', async () => {
  await settle(() => {
    shown.media.session.enter(ticketTo('t', { mayPublish: false }));
    shown.media.devices.unplug(laptopMicrophone.id);
  });
  expect(notice()).toBe('');
});
