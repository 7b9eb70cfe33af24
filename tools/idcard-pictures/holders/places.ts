/** Divisions of the kind that stand in a number's first six digits; the streets and villages are invented. */
export const DIVISIONS = [
  { code: '420106', address: '湖北省武汉市武昌区', authority: '武汉市公安局武昌分局' },
  { code: '420583', address: '湖北省枝江市', authority: '枝江市公安局' },
  { code: '420881', address: '湖北省钟祥市', authority: '钟祥市公安局' },
  { code: '421126', address: '湖北省蕲春县', authority: '蕲春县公安局' },
  { code: '422827', address: '湖北省来凤县', authority: '来凤县公安局' },
  { code: '420528', address: '湖北省长阳土家族自治县', authority: '长阳土家族自治县公安局' },
  { code: '429021', address: '湖北省神农架林区', authority: '神农架林区公安局' },
  { code: '330106', address: '浙江省杭州市西湖区', authority: '杭州市公安局西湖分局' },
  { code: '510107', address: '四川省成都市武侯区', authority: '成都市公安局武侯区分局' },
  { code: '110108', address: '北京市海淀区', authority: '北京市公安局海淀分局' },
  { code: '500233', address: '重庆市忠县', authority: '忠县公安局' },
  { code: '410725', address: '河南省原阳县', authority: '原阳县公安局' },
  { code: '431226', address: '湖南省麻阳苗族自治县', authority: '麻阳苗族自治县公安局' },
  { code: '610112', address: '陕西省西安市未央区', authority: '西安市公安局未央分局' },
  { code: '650104', address: '新疆乌鲁木齐市新市区', authority: '乌鲁木齐市公安局新市分局' },
  { code: '540102', address: '西藏拉萨市城关区', authority: '拉萨市公安局城关分局' },
  { code: '150204', address: '内蒙古包头市青山区', authority: '包头市公安局青山区分局' },
  { code: '440305', address: '广东省深圳市南山区', authority: '深圳市公安局南山分局' },
];

const STREET_STARTS = [...'澄桐岚枫汀梧棠榆苇荻溪槐柏鹤砚墨陶云'];
const STREET_ENDS = ['安街', '溪路', '庭大道', '湾巷', '桥北路', '坪东街', '台二路', '川路'];

export const invented = {
  streets: STREET_STARTS.flatMap((start) => STREET_ENDS.map((end) => start + end)),
  estates: ['听澜苑', '枫林小区', '棠棣家园', '梧桐花园', '鹤鸣新村', '澄观公寓'],
  towns: ['桐溪镇', '苇塘乡', '榆台镇', '砚湖镇', '荻港乡', '槐荫镇'],
  villages: ['石澜村', '汀洲村', '柏树坪村', '云岭口村', '陶家冲村'],
};
