import sharp from 'sharp';

const WIDTH = 1000;
const HEIGHT = 630;

/** A drawn card that is nobody's: the demo's stand-in for a photograph of a document. */
export function documentPicture(title: string, side: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <rect width="100%" height="100%" rx="40" fill="#cfe3ee"/>
    <rect x="60" y="170" width="260" height="340" fill="#9db8c8"/>
    <text x="60" y="110" font-size="44" fill="#234">${title}</text>
    <text x="380" y="260" font-size="60" fill="#234">SAMPLE ${side}</text>
  </svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: '#fff' }).jpeg({ quality: 90 }).toBuffer();
}
