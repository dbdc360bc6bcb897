// SPDX-License-Identifier: EUPL-1.2
// Photos are drawn anew, small: nothing of the file is left, so neither where it was taken nor anything hidden in it.
import { base64 } from "./envelope.js";

const LONGEST_SIDE = 1600;
const QUALITY = 0.8;

/** As JPEG in base64; throws when it is no picture. */
export async function drawnAnew(file) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
  return base64(await blob.arrayBuffer());
}
