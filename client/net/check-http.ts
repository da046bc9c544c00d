import type { CheckAnswer, Probe } from '#shared/contract/check.ts';
import { call } from './http.ts';

export const readCheck = () => call<CheckAnswer>('GET', '/api/check');

export const beginProbe = () => call<Probe>('POST', '/api/check/probes');

export const endProbe = (probe: string) => call<object>('POST', `/api/check/probes/${encodeURIComponent(probe)}/end`);
