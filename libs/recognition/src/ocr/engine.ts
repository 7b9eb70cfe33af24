import ort from 'onnxruntime-node';
import { shrink } from '../picture/decode.ts';
import { quadHeight, quadWidth, type Quad } from '../picture/geometry.ts';
import { straighten, type Raster } from '../picture/raster.ts';
import type { ProbabilityMatrix } from './ctc.ts';
import type { Dictionary } from './dictionary.ts';
import { DETECTION_MODEL, readDictionary, RECOGNITION_MODEL } from './models.ts';
import { RecogniserBias } from './recogniser-bias.ts';
import { textBoxes } from './text-boxes.ts';

const STRIP_HEIGHT = 48;
const MIN_STRIP_WIDTH = 48;
const MAX_STRIP_WIDTH = 1280;
const CHANNELS = 3;

const SESSION: ort.InferenceSession.SessionOptions = {
  // One thread a worker: the pool is what uses the cores.
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  // Pictures differ in size: a memory plan for each would only be kept. With the arena the peak is the lowest.
  enableCpuMemArena: true,
  enableMemPattern: false,
};

/** PP-OCRv4 text detection and recognition on the processor; one instance a thread, one call at a time. */
export class OcrEngine {
  readonly dictionary: Dictionary;
  readonly bias: RecogniserBias;
  readonly #detector: ort.InferenceSession;
  readonly #recogniser: ort.InferenceSession;
  // Written over by each run: buffers of this size, made anew every time, leave holes in the heap that stay.
  // Nothing of a photograph remains in them.
  #detectorInput = new Float32Array(0);
  readonly #recogniserInput = new Float32Array(CHANNELS * STRIP_HEIGHT * MAX_STRIP_WIDTH);

  private constructor(
    dictionary: Dictionary,
    detector: ort.InferenceSession,
    recogniser: ort.InferenceSession,
  ) {
    this.dictionary = dictionary;
    this.bias = new RecogniserBias(dictionary);
    this.#detector = detector;
    this.#recogniser = recogniser;
  }

  static async load(): Promise<OcrEngine> {
    const dictionary = await readDictionary();
    const detector = await ort.InferenceSession.create(DETECTION_MODEL, SESSION);
    const recogniser = await ort.InferenceSession.create(RECOGNITION_MODEL, SESSION);
    return new OcrEngine(dictionary, detector, recogniser);
  }

  /** Quads around the text of a picture that is looked at with its longer side reduced to `longSide`. */
  async detect(picture: Raster, longSide: number): Promise<Quad[]> {
    const small = await shrink(picture, longSide, 32);
    const size = CHANNELS * small.width * small.height;
    if (this.#detectorInput.length < size) this.#detectorInput = new Float32Array(size);
    const data = detectorInput(small, this.#detectorInput);
    const input = new ort.Tensor('float32', data, [1, CHANNELS, small.height, small.width]);
    const [output] = Object.values(await this.#detector.run({ x: input }));
    data.fill(0);
    const map = { width: small.width, height: small.height, data: output!.data as Float32Array };
    return textBoxes(map, { x: picture.width / small.width, y: picture.height / small.height });
  }

  /** Character probabilities along a straightened line of text. */
  async recognise(strip: Raster): Promise<ProbabilityMatrix> {
    const data = recogniserInput(strip, this.#recogniserInput);
    const input = new ort.Tensor('float32', data, [1, CHANNELS, strip.height, strip.width]);
    const [output] = Object.values(await this.#recogniser.run({ x: input }));
    data.fill(0);
    const [, steps, classes] = output!.dims as [number, number, number];
    return { steps, classes, data: output!.data as Float32Array };
  }
}

/** A line of text as the recogniser wants it: 48 pixels high, as wide as its shape asks for. */
export function stripOf(picture: Raster, quad: Quad): Raster {
  const reduction = quadHeight(quad) / STRIP_HEIGHT;
  const natural = Math.round(quadWidth(quad) / reduction / 8) * 8;
  const width = Math.min(MAX_STRIP_WIDTH, Math.max(MIN_STRIP_WIDTH, natural));
  return straighten(picture, quad, width, STRIP_HEIGHT, reduction > 1.4 ? 2 : 1);
}

// Both networks were trained on blue, green, red; the detector with ImageNet's mean and deviation.
const MEAN = [0.406, 0.456, 0.485];
const DEVIATION = [0.225, 0.224, 0.229];

const detectorInput = (raster: Raster, into: Float32Array): Float32Array =>
  planes(raster, into, (value, plane) => (value / 255 - MEAN[plane]!) / DEVIATION[plane]!);

const recogniserInput = (raster: Raster, into: Float32Array): Float32Array =>
  planes(raster, into, (value) => value / 127.5 - 1);

/** Writes the colours of a raster one plane after the other; the part of `into` that was written. */
function planes(
  { width, height, data }: Raster,
  into: Float32Array,
  normalise: (value: number, plane: number) => number,
): Float32Array {
  const size = width * height;
  for (let plane = 0; plane < CHANNELS; plane++) {
    for (let i = 0, at = 2 - plane; i < size; i++, at += CHANNELS)
      into[plane * size + i] = normalise(data[at]!, plane);
  }
  return into.subarray(0, size * CHANNELS);
}
