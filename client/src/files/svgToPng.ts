/** A drawing as text and how large it is. */
export interface Drawn {
  source: string;
  width: number;
  height: number;
}

/** A drawing as a PNG with two pixels for each of its own; null where the browser will not draw one. */
export async function svgToPng({ source, width, height }: Drawn): Promise<Blob | null> {
  // Tablets refuse canvases beyond sixteen million pixels.
  const scale = Math.min(2, 8192 / Math.max(width, height), Math.sqrt(16_000_000 / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (context === null) return null;
  const image = new Image();
  image.width = width;
  image.height = height;
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  try {
    await image.decode();
    await lettersIn(image, width, height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } catch {
    return null;
  }
}

const STILL = { draws: 6, most: 40, pauseMs: 50 } as const;

/**
 * Waits until a picture looks the same several times: its own letters come a moment after it has been decoded, no event
 * tells of them, and names would be missing from a picture that is drawn before.
 */
async function lettersIn(image: HTMLImageElement, width: number, height: number): Promise<void> {
  const canvas = document.createElement('canvas');
  const scale = Math.min(1, 800 / Math.max(width, height));
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return;
  let before = -1;
  let same = 0;
  for (let draws = 0; draws < STILL.most && same < STILL.draws; draws += 1) {
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    let now = 0;
    for (const byte of context.getImageData(0, 0, canvas.width, canvas.height).data)
      now = (now * 31 + byte) | 0;
    same = now === before ? same + 1 : 0;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, STILL.pauseMs));
  }
}
