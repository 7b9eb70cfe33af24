import type { DocumentKind } from '@htp/domain';

import { chsiRegistrationForm, chsiReport } from './chsi.ts';
import { educationCertificate } from './education.ts';
import { nationalApplicationForm } from './national-form.ts';
import { nurseLicence } from './nurse.ts';
import type { PaperKind } from './paper.ts';
import { physicianLicence, physicianQualification } from './physician.ts';
import { professionalTitle } from './professional-title.ts';
import { residencyCertificate } from './residency.ts';
import { secondarySchoolProof } from './secondary-school.ts';
import { socialSecurityProof } from './social-security.ts';

export const PAPERS: Record<DocumentKind, PaperKind> = {
  education_certificate: educationCertificate,
  chsi_registration_form: chsiRegistrationForm,
  chsi_report: chsiReport,
  secondary_school_proof: secondarySchoolProof,
  physician_qualification: physicianQualification,
  physician_licence: physicianLicence,
  nurse_licence: nurseLicence,
  professional_title: professionalTitle,
  residency_certificate: residencyCertificate,
  national_application_form: nationalApplicationForm,
  social_security_proof: socialSecurityProof,
};
