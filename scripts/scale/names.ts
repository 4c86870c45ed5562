import type { Name } from '../../core/model/actor.ts';
import type { Random } from './random.ts';

const SYLLABLES = (
  'ka lo ri ven tar mi so nel pra dor esh um bal cer fin gor hal jin kor lam mer nov ost pel qua ren sil tor ' +
  'ulm var wen xan yor zel bru cla dre fos gri lum'
).split(' ');
const GIVEN = 'Ada Bruno Chen Dalia Emil Fatima Goran Hana Ivo Jun Karin Lena Marco Nadia Omar Petra'.split(
  ' ',
);
const SECTORS = (
  'Photonics Circuits Foundry Optics Chemicals Cloud Robotics Shipping Capital Energy Mining Materials Labs ' +
  'Semiconductor Systems Networks Holdings Research Logistics Devices'
).split(' ');
const FORMS = ['Ltd', 'Inc', 'GmbH', 'S.p.A.', 'Co., Ltd.', 'N.V.', 'Group', 'LLC'];
const CHARACTERS = [...'华芯中科长江北方光电微海力晶台湾京东天津上新紫兆易联想大唐龙安信達國際鴻精'];
const CHINESE_SECTORS = ['科技', '集团', '半导体', '电子', '光学', '银行', '研究院', '能源'];

/** A made-up word of two or three syllables; some 66,000 of them. */
export function word(random: Random): string {
  const text = Array.from({ length: random.happens(0.7) ? 3 : 2 }, () => random.pick(SYLLABLES)).join('');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function companyName(random: Random): string {
  return `${word(random)} ${random.pick(SECTORS)} ${random.pick(FORMS)}`;
}

export function personName(random: Random): string {
  return `${random.pick(GIVEN)} ${word(random)}`;
}

export function chineseName(random: Random): Name {
  const length = 2 + random.below(3);
  const text = Array.from({ length }, () => random.pick(CHARACTERS)).join('') + random.pick(CHINESE_SECTORS);
  return { text, lang: 'zh', kind: 'official' };
}
