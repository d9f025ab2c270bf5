import { refusal } from "./notImitated.js";

/** `context.device`: a browser at a desk has none of these. */
export function createDevice(): ComponentFramework.Device {
  return {
    captureAudio: () => refusal("device.captureAudio"),
    captureImage: () => refusal("device.captureImage"),
    captureVideo: () => refusal("device.captureVideo"),
    getBarcodeValue: () => refusal("device.getBarcodeValue"),
    getCurrentPosition: () => refusal("device.getCurrentPosition"),
    pickFile: () => refusal("device.pickFile"),
  };
}
