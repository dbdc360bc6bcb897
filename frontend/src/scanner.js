// SPDX-License-Identifier: EUPL-1.2
// Reads bar codes and QR codes from the camera; pure JavaScript, so no policy has to be loosened for it.
import { BarcodeFormat, BrowserMultiFormatReader, DecodeHintType } from "@zxing/library";

const FORMATS = [
  BarcodeFormat.QR_CODE,
  BarcodeFormat.DATA_MATRIX,
  BarcodeFormat.CODE_128,
  BarcodeFormat.CODE_39,
  BarcodeFormat.EAN_13,
  BarcodeFormat.EAN_8,
  BarcodeFormat.UPC_A,
  BarcodeFormat.ITF,
];

/** Starts the camera that looks away from the user; calls found(text) once and answers how to stop. */
export async function scan(video, found) {
  const hints = new Map([[DecodeHintType.POSSIBLE_FORMATS, FORMATS], [DecodeHintType.TRY_HARDER, true]]);
  const reader = new BrowserMultiFormatReader(hints, 150);
  const camera = { video: { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 720 } } };
  let done = false;
  await reader.decodeFromConstraints(camera, video, (result) => {
    if (result && !done) {
      done = true;
      found(result.getText().trim());
    }
  });
  return () => reader.reset();
}
