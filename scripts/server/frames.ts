/** So much of a message is decoded: where it says what it is. */
const headBytes = 96;

/** A text as one WebSocket frame of a client (RFC 6455), masked with zeros. */
export function textFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const { length } = payload;
  const header = length < 126 ? Buffer.from([0x81, 0x80 | length]) : Buffer.from([0x81, 0xfe, length >> 8, length & 0xff]);
  return Buffer.concat([header, Buffer.alloc(4), payload]);
}

/** Reads the unmasked, unfragmented frames that a server sends, in whatever pieces they come. `head`: how the text begins. */
export function readFrames(onText: (head: string, payload: Buffer) => void): (chunk: Buffer) => void {
  let pieces: Buffer[] = [];
  let held = 0;
  /** Bytes until the frame that began is whole. */
  let wanted = 2;

  return (chunk) => {
    pieces.push(chunk);
    held += chunk.length;
    if (held < wanted) return;
    let data = pieces.length === 1 ? chunk : Buffer.concat(pieces);
    for (;;) {
      const size = sizeOf(data);
      wanted = size === null ? data.length + 1 : size.header + size.payload;
      if (size === null || data.length < wanted) break;
      const payload = data.subarray(size.header, wanted);
      if ((data.readUInt8(0) & 0x0f) === 1) onText(payload.toString('latin1', 0, headBytes), payload);
      data = data.subarray(wanted);
      wanted = 2;
      if (data.length === 0) break;
    }
    pieces = data.length === 0 ? [] : [data];
    held = data.length;
  };
}

/** Null where not even the header is there yet. */
function sizeOf(data: Buffer): { readonly header: number; readonly payload: number } | null {
  if (data.length < 2) return null;
  const short = data.readUInt8(1) & 0x7f;
  if (short < 126) return { header: 2, payload: short };
  if (short === 126) return data.length < 4 ? null : { header: 4, payload: data.readUInt16BE(2) };
  return data.length < 10 ? null : { header: 10, payload: Number(data.readBigUInt64BE(2)) };
}
