import type { PaperParser } from '../labels/parser.ts';
import { chsiRegistrationForm } from './chsi-registration-form.ts';
import { chsiReport } from './chsi-report.ts';
import { educationCertificate } from './education-certificate.ts';
import { nationalApplicationForm } from './national-application-form.ts';
import { nurseLicence } from './nurse-licence.ts';
import { physicianLicence } from './physician-licence.ts';
import { physicianQualification } from './physician-qualification.ts';
import { professionalTitle } from './professional-title.ts';
import { residencyCertificate } from './residency-certificate.ts';
import { secondarySchoolProof } from './secondary-school-proof.ts';
import { socialSecurityProof } from './social-security-proof.ts';

/** One parser for each kind of paper that can be read. */
export const PARSERS: readonly PaperParser[] = [
  educationCertificate,
  chsiRegistrationForm,
  chsiReport,
  secondarySchoolProof,
  physicianQualification,
  physicianLicence,
  nurseLicence,
  professionalTitle,
  residencyCertificate,
  nationalApplicationForm,
  socialSecurityProof,
];
