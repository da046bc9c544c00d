import { Decoder, PacketType, type Packet } from 'socket.io-parser';

/**
 * Packets of Socket.IO as text, without going through each for bytes, of which there are none here. A message that is sent to
 * thousands, some at a time, is made into text once: what was handed over may not change any more.
 */
export class JsonEncoder {
  readonly #texts = new WeakMap<object, string>();

  encode({ type, nsp, id, data }: Packet): string[] {
    const said = data as unknown;
    const namespace = nsp === '/' ? '' : `${nsp},`;
    const text =
      said === undefined || said === null ? '' : type === PacketType.EVENT ? this.#event(said as unknown[]) : JSON.stringify(said);
    return [`${type}${namespace}${id ?? ''}${text}`];
  }

  #event(said: readonly unknown[]): string {
    const [name, message] = said;
    if (said.length !== 2 || typeof message !== 'object' || message === null) return JSON.stringify(said);
    const text = this.#texts.get(message) ?? JSON.stringify(message);
    this.#texts.set(message, text);
    return `[${JSON.stringify(name)},${text}]`;
  }
}

/** For Socket.IO's option of that name. */
export const jsonParser = { Encoder: JsonEncoder, Decoder };
