import type { Picture } from './makePicture';

/** The picture as a PNG, `scale` times its size in pixels. Throws where the browser cannot draw it. */
export async function toPng({ svg, width, height }: Picture, scale: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser cannot draw pictures.');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png');
    });
    if (!png) throw new Error('The picture is too large for this browser.');
    return png;
  } finally {
    URL.revokeObjectURL(address);
  }
}
