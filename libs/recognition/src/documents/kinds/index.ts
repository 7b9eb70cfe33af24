import type { PaperParser } from '../labels/parser.ts';
import { chsiRegistrationForm } from './chsi-registration-form.ts';
import { chsiReport } from './chsi-report.ts';
import { educationCertificate } from './education-certificate.ts';
import { physicianLicence } from './physician-licence.ts';
import { physicianQualification } from './physician-qualification.ts';
import { secondarySchoolProof } from './secondary-school-proof.ts';

/** One parser for each kind of paper that can be read. */
export const PARSERS: readonly PaperParser[] = [
  educationCertificate,
  chsiRegistrationForm,
  chsiReport,
  secondarySchoolProof,
  physicianQualification,
  physicianLicence,
];
