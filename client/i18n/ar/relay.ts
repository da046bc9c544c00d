import relayTexts from './relay.json';

export const relay = { relay: relayTexts };
