import type { PaperParser } from '../labels/parser.ts';
import { educationCertificate } from './education-certificate.ts';
import { physicianQualification } from './physician-qualification.ts';

/** One parser for each kind of paper that can be read. */
export const PARSERS: readonly PaperParser[] = [educationCertificate, physicianQualification];
