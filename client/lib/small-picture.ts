const kinds = ['png', 'jpeg'] as const;

/** A picture as base64, no larger than it may be. */
export interface SmallPicture {
  readonly kind: (typeof kinds)[number];
  readonly data: string;
}

/** The picture of a file as it is, or made smaller until it has no more bytes and pixels than these; null for what is no picture. */
export async function smallPicture(file: Blob, most: { readonly bytes: number; readonly pixels: number }): Promise<SmallPicture | null> {
  // As WebP no word processor shows it: that is drawn anew.
  const kind = kinds.find((one) => file.type === `image/${one}`);
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    return null;
  }
  const longer = Math.max(picture.width, picture.height);
  if (kind !== undefined && file.size <= most.bytes && longer <= most.pixels) return { kind, data: await base64Of(file) };
  for (let side = Math.min(480, longer); side >= 60; side = Math.floor(side * 0.75)) {
    const drawn = await drawnWithin(picture, side / longer);
    if (drawn !== null && drawn.size <= most.bytes) return { kind: 'png', data: await base64Of(drawn) };
  }
  return null;
}

function drawnWithin(picture: ImageBitmap, scale: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
}

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
