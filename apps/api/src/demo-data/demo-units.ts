/** A fictional unit. All carry 样例 in their names and codes that are valid in form and given to nobody. */
export interface DemoUnit {
  readonly name: string;
  /** 统一社会信用代码 */
  readonly institutionCode: string;
  /** Name of the 主管单位, which stands earlier in the list. */
  readonly under: string | null;
  readonly categoryCode: string;
  readonly divisionCode: string;
}

/** The unit of the sample documents' holders. */
export const DEMO_HOSPITAL = '江城样例医院';

const PROVINCE = '楚天样例卫生健康委员会';
const CITY = '江城样例卫生健康委员会';
export const DEMO_DISTRICT = '武昌样例卫生健康局';
const COMMUNITY = '珞珈样例社区卫生服务中心';
const YICHANG = '夷陵样例卫生健康委员会';

const unit = (
  name: string,
  institutionCode: string,
  under: string | null,
  categoryCode: string,
  divisionCode: string,
): DemoUnit => ({ name, institutionCode, under, categoryCode, divisionCode });

/** Three levels of authorities with their institutions, in several divisions; whoever supervises stands first. */
export const DEMO_UNITS: readonly DemoUnit[] = [
  unit(PROVINCE, '11420000202600012Q', null, 'P100', '420000'),
  unit(CITY, '114201002026010239', PROVINCE, 'P100', '420100'),
  unit(DEMO_DISTRICT, '11420106202601031T', CITY, 'P100', '420106'),
  unit(DEMO_HOSPITAL, '124201062026020423', DEMO_DISTRICT, 'A100', '420106'),
  unit('江城样例口腔医院', '124201022026020504', CITY, 'A511', '420102'),
  unit('江城样例妇幼保健院', '12420103202602069F', CITY, 'G100', '420103'),
  unit(COMMUNITY, '12420106202602077M', DEMO_DISTRICT, 'B100', '420106'),
  unit('珞珈样例社区卫生服务中心水岸服务站', '12420106202602085G', COMMUNITY, 'B200', '420106'),
  unit('江城样例人才服务中心（人事代理）', '12420100202602093L', CITY, 'P100', '420100'),
  unit(YICHANG, '11420500202601103H', PROVINCE, 'P100', '420500'),
  unit('夷陵样例中心医院', '12420500202602114R', YICHANG, 'A100', '420502'),
  unit('恩施样例民族中医院', '12422800202602122W', PROVINCE, 'A210', '422801'),
  unit('襄城样例疾病预防控制中心', '12420600202602130L', PROVINCE, 'J100', '420602'),
];
