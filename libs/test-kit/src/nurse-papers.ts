import { documentTruth } from './samples.ts';

/** Uploads one of the sample documents. @returns the id of its file */
export type Uploaded = (file: string) => Promise<string>;

/** 学历 of the nurse of the sample documents, as `POST /api/credentials` takes it. */
export async function nurseEducation(uploaded: Uploaded): Promise<object> {
  const { fields } = await documentTruth('diploma-college-nursing.jpg');
  const report = await documentTruth('chsi-registration-form.pdf');
  return {
    level: '31',
    studyForm: 'FULL_TIME_HIGHER',
    enteredOn: fields['入学时间'],
    graduatedOn: fields['毕业时间'],
    school: fields['毕业院校'],
    schoolingLength: '3',
    majorType: 'medical',
    major: fields['所学专业'],
    diplomaNumber: fields['毕业证号'],
    diplomaPicture: await uploaded('diploma-college-nursing.jpg'),
    verificationNumber: report.fields['在线验证码'],
    verificationFile: await uploaded('chsi-registration-form.pdf'),
  };
}

/** Her 专业技术资格, likewise. */
export async function nurseTitle(uploaded: Uploaded): Promise<object> {
  const { fields } = await documentTruth('professional-title-nurse.jpg');
  return {
    title: '254',
    level: 'junior',
    specialty: fields['专业名称'],
    grantedOn: fields['批准日期'],
    managementNumber: fields['管理号'],
    certificateNumber: fields['证书编号'],
    authority: fields['签发单位'],
    picture: await uploaded('professional-title-nurse.jpg'),
  };
}

/** Her 护士执业证书, likewise. */
export async function nurseLicence(uploaded: Uploaded): Promise<object> {
  const { fields } = await documentTruth('nurse-licence.jpg');
  return {
    licenceNumber: fields['证书编号'],
    practiceUnit: fields['执业地点'],
    firstRegisteredOn: fields['首次注册日期'],
    renewedOn: fields['延续注册日期'],
    validUntil: fields['有效期至'],
    authority: fields['发证机关'],
    picture: await uploaded('nurse-licence.jpg'),
  };
}
