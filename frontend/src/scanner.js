// SPDX-License-Identifier: EUPL-1.2
// Reads bar codes and QR codes from the camera; pure JavaScript, so no policy has to be loosened for it. Pictures stay
// in the page: they are drawn on a canvas, read and overwritten.
import {
  BarcodeFormat,
  BinaryBitmap,
  DecodeHintType,
  HybridBinarizer,
  MultiFormatReader,
  RGBLuminanceSource,
} from "@zxing/library";

const PRODUCT = [BarcodeFormat.EAN_13, BarcodeFormat.EAN_8, BarcodeFormat.UPC_A];
const ITEM = [
  BarcodeFormat.QR_CODE,
  BarcodeFormat.DATA_MATRIX,
  BarcodeFormat.CODE_128,
  BarcodeFormat.CODE_39,
  BarcodeFormat.ITF,
];
const PAUSE = 120;
// How long to look on for something better, in milliseconds since the first code was read.
const PATIENCE = { imei: 700, item: 700, product: 2500 };
// How often a code must be read: those without a check digit are misread now and then.
const READ = { imei: 1, item: 2, product: 1 };
// Besides the whole picture, a part of it: of several codes below each other the whole shows only one.
const BANDS = [0, 1 / 6, 1 / 3, 1 / 2, 2 / 3].map((top) => ({ top, height: 1 / 3 }));
const WHOLE = { top: 0, height: 1 };

/**
 * Starts the camera that looks away from the user and looks until the signal ends it. Answers the numbers on the label:
 * an IMEI rather than another number of the item, that rather than a product's code; several only when all are IMEIs.
 * Calls heard("product" | "address") when all it has read so far is a product's code or the address of a page.
 * Rejects as getUserMedia does, and with an AbortError when ended.
 */
export async function scan(video, signal, heard) {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 720 } },
  });
  try {
    signal.throwIfAborted();
    video.srcObject = stream;
    await video.play();
    return await look(video, signal, heard);
  } finally {
    stream.getTracks().forEach((track) => track.stop());
    video.srcObject = null;
  }
}

async function look(video, signal, heard) {
  const reader = new MultiFormatReader();
  reader.setHints(new Map([[DecodeHintType.POSSIBLE_FORMATS, [...ITEM, ...PRODUCT]], [DecodeHintType.TRY_HARDER, true]]));
  const canvas = document.createElement("canvas");
  const label = { imei: new Map(), item: new Map(), product: new Map() };
  let first = 0;
  for (let round = 0; ; round++) {
    for (const part of [WHOLE, BANDS[round % BANDS.length]]) {
      const code = read(reader, canvas, video, part);
      const kind = code && kindOf(code);
      if (kind === "address") {
        heard(kind);
      } else if (kind) {
        const text = code.getText().trim();
        label[kind].set(text, (label[kind].get(text) ?? 0) + 1);
        first ||= performance.now();
      }
    }
    const best = ["imei", "item", "product"].find((kind) => Math.max(0, ...label[kind].values()) >= READ[kind]);
    if (best && performance.now() - first >= PATIENCE[best] && round >= BANDS.length) {
      const texts = [...label[best]].sort(([, one], [, other]) => other - one).map(([text]) => text);
      return best === "imei" ? texts : texts.slice(0, 1);
    }
    if (best === "product") {
      heard(best);
    }
    await pause(signal);
  }
}

function read(reader, canvas, video, part) {
  const { videoWidth: width, videoHeight: height } = video;
  canvas.width = width;
  canvas.height = Math.round(height * part.height);
  const paper = canvas.getContext("2d", { willReadFrequently: true });
  paper.drawImage(video, 0, height * part.top, width, canvas.height, 0, 0, width, canvas.height);
  const light = smooth(paper.getImageData(0, 0, width, canvas.height));
  try {
    return reader.decodeWithState(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(light, width, canvas.height))));
  } catch {
    return null; // No code in this picture.
  }
}

/**
 * How light each point is, as the mean of it and its eight neighbours: the decoder sharpens a picture before it reads it,
 * and takes the noise of a small sensor for bars.
 */
function smooth({ data, width, height }) {
  const light = new Uint8ClampedArray(width * height);
  for (let place = 0; place < light.length; place++) {
    light[place] = 0.299 * data[4 * place] + 0.587 * data[4 * place + 1] + 0.114 * data[4 * place + 2];
  }
  const smoothed = light.slice();
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const p = y * width + x;
      const above = light[p - width - 1] + light[p - width] + light[p - width + 1];
      const below = light[p + width - 1] + light[p + width] + light[p + width + 1];
      smoothed[p] = (above + light[p - 1] + light[p] + light[p + 1] + below) / 9;
    }
  }
  return smoothed;
}

function kindOf(code) {
  const text = code.getText().trim();
  if (PRODUCT.includes(code.getBarcodeFormat())) {
    return "product";
  }
  if (/^[a-z][a-z0-9+.-]*:\S|^www\./i.test(text)) {
    return "address";
  }
  return isImei(text) ? "imei" : "item";
}

// 3GPP TS 23.003: fifteen digits, the last one by Luhn's sum.
function isImei(text) {
  const sum = [...text].reduce((total, digit, place) => {
    const weighed = place % 2 ? 2 * digit : Number(digit);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return /^\d{15}$/.test(text) && sum % 10 === 0;
}

function pause(signal) {
  return new Promise((go, stop) => {
    setTimeout(() => (signal.aborted ? stop(signal.reason) : go()), PAUSE);
  });
}
