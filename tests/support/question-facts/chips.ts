import type { QuestionFacts } from './facts.ts';

/** Of blocks, rules, chips and purchases. */
export const CHIP_FACTS: Record<string, QuestionFacts> = {
  'who-blocks-whom': {
    row: { id: 'sanctions--entity-list-smic-2020--smic', since: '2020-12-18', until: null },
    holds: [
      'restricts--h20-licence-2025--h20',
      'bans-purchase-of--china-customs--h200',
      'restricts--japan-23-items--nikon',
    ],
    other: [{ countries: ['JP'] }, 'restricts--japan-23-items--lasertec'],
  },
  'what-washington-blocks': {
    row: { id: 'restricts--rule-2022-10-07--h100', 'actors.id': 'rule-2022-10-07' },
    holds: ['sanctions--entity-list-smic-2020--smic', 'sanctions--section-1260h--baidu'],
    other: [{ country: 'NL' }, 'restricts--dutch-licensing--asml'],
  },
  'whom-washington-blacklisted': {
    row: { id: 'sanctions--entity-list-2025-01--zhipu', since: '2025-01-16' },
    holds: [
      'sanctions--ns-cmic--sensetime',
      'sanctions--section-1260h--tencent',
      'sanctions--entity-list-huawei-2019--hisilicon',
    ],
    other: [{ tags: ['sanctions'], on: '2021-07' }, 'sanctions--section-1260h--china-mobile'],
  },
  'what-allies-restricted': {
    row: { id: 'restricts--dutch-government--euv-lithography', since: '2019', confidence: 'CONFIRMED' },
    holds: [
      'sanctions--taiwan-shtc--smic',
      'restricts--japan-23-items--tokyo-electron',
      'restricts--eu-ev-duties--china-ev-industry',
    ],
    other: [{ countries: ['TW'] }, 'sanctions--taiwan-shtc--huawei'],
  },
  'what-beijing-blocks': {
    row: { id: 'restricts--mofcom--techinsights', since: '2025-10-09', confidence: 'CONFIRMED' },
    holds: [
      'bans-purchase-of--micron-ban--micron',
      'restricts--mofcom-46--gallium',
      'bans-purchase-of--china--nvidia',
    ],
    other: [{ kinds: ['REGULATES'] }, 'regulates--samr--nvidia'],
  },
  'who-restricts-an-actor': {
    row: { sentence: 'NS-CMIC list sanctions SMIC', since: '2021-06-03' },
    holds: ['restricts--rule-2022-10-07--smic', 'sanctions--taiwan-shtc--smic'],
    other: [{ actor: 'nvidia' }, 'regulates--cac--nvidia'],
  },
  'restrictions-over-time': {
    row: { start: '2022-10-01', started: 9, ended: 0 },
    holds: ['2025-01-01'],
    other: [{ by: 'YEAR', of: ['malaysia'] }, '2025-01-01'],
  },
  'what-a-rule-changed': {
    row: { id: 'restricts--rule-2022-10-07--a100', since: '2022-10-07' },
    holds: ['issues--bis--rule-2022-10-07', 'restricts--rule-2022-10-07--ymtc'],
    other: [{ rule: 'affiliates-rule' }, 'restricts--affiliates-rule--nexperia'],
  },
  'what-began-and-ended': {
    row: { change: 'ENDED', on: '2022-10', 'link.id': 'supplies--kla--ymtc' },
    holds: ['restricts--rule-2022-10-07--h100', 'STARTED', 'sanctions--entity-list-2022-12--cambricon'],
    other: [{ since: '2025-11-01', until: '2025-11-30' }, 'restricts--mofcom-46--antimony'],
  },
  'what-each-rule-hit': {
    row: { id: 'restricts--rule-2023-10-17--h800', 'actors.id': 'rule-2023-10-17' },
    holds: ['restricts--ai-diffusion-rule--malaysia', 'bis', 'restricts--rule-2024-12-02--hbm'],
    other: [{ country: 'CN' }, 'restricts--rare-earth-control-2025-10--rare-earths'],
  },
  'who-issues-what': {
    row: { 'actors.id': 'china', id: 'issues--china--nvidia-procurement-curbs', confidence: 'REPORTED' },
    holds: ['issues--miit--xinchuang-list', 'issues--cac--micron-ban'],
    other: [{ country: 'US' }, 'issues--donald-trump--h200-decision'],
  },
  'which-restrictions-ended': {
    row: { id: 'restricts--ai-diffusion-rule--malaysia', until: '2025-05-13' },
    holds: ['restricts--mofcom-46--antimony', 'sanctions--goods-availability-act--nexperia'],
    other: [{ kinds: ['REGULATES'], first: 1 }, 'regulates--samr--qualcomm'],
  },
  'what-happened-to-h20': {
    row: { id: 'restricts--h20-licence-2025--h20', since: '2025-04-09' },
    holds: [
      'buys--alibaba--h20',
      'bans-purchase-of--nvidia-procurement-curbs--h20',
      'restricts--revenue-share-15--nvidia',
      'licenses--us-commerce--nvidia',
    ],
    other: [{ about: ['h200'], word: 'H200' }, 'bans-purchase-of--china-customs--h200'],
  },
  'who-licenses-what': {
    row: { id: 'licenses--china--bytedance', since: '2026-01-28', 'amount.value': 400000 },
    holds: ['licenses--us-commerce--h200', 'licenses--arm--nvidia', 'DISPUTES'],
    other: [{ actors: ['hygon'] }, 'licenses--amd--hygon'],
  },
  'who-builds-whose-chips': {
    row: { 'actors.id': 'kirin-9000s', id: 'manufactures--smic--kirin-9000s', confidence: 'CONFIRMED' },
    holds: ['designs--broadcom--tpu', 'manufactures--tsmc--h20', 'manufactures--smic--ascend-910c'],
    other: [{ countries: ['CN'], on: '2023' }, 'manufactures--tsmc--ascend-910b'],
  },
  'who-makes-nvidia-possible': {
    row: { id: 'supplies--sk-hynix--nvidia', item: 'HBM', status: 'ACTIVE' },
    holds: ['manufactures--tsmc--nvidia', 'licenses--arm--nvidia', 'depends-on--nvidia--tsmc'],
    other: [{ actor: 'apple' }, 'manufactures--tsmc--apple'],
  },
  'whose-chips-tsmc-makes': {
    row: { id: 'manufactures--tsmc--hisilicon', until: '2020-09-15', status: 'ENDED' },
    holds: ['manufactures--tsmc--sophgo', 'manufactures--tsmc--bytedance'],
    other: [{ foundry: 'smic' }, 'manufactures--smic--huawei'],
  },
  'who-equips-smic': {
    row: { id: 'supplies--applied-materials--smic', until: '2022-10', status: 'ENDED' },
    holds: ['supplies--asml--smic', 'supplies--naura--smic'],
    other: [{ actor: 'ymtc' }, 'supplies--lam-research--ymtc'],
  },
  'who-stands-behind-euv': {
    row: { id: 'restricts--dutch-government--euv-lithography', since: '2019' },
    holds: [
      'supplies--trumpf--asml',
      'owns--asml--zeiss-smt',
      'supplies--asml--tsmc',
      'develops--huawei--china-euv-prototype',
    ],
    other: [{ actors: ['tokyo-electron'] }, 'restricts--japan-23-items--tokyo-electron'],
  },
  'who-makes-the-memory': {
    row: { id: 'supplies--micron--nvidia', item: 'HBM3E' },
    holds: ['supplies--sk-hynix--nvidia', 'supplies--cxmt--huawei', 'restricts--rule-2024-12-02--hbm'],
    other: [{ word: 'EUV' }, 'supplies--asml--tsmc'],
  },
  'where-single-points-of-failure-are': {
    row: { id: 'euv-lithography', 'makers.totalCount': 1, 'neededBy.totalCount': 2 },
    holds: ['manufactures--asml--euv-lithography', 'manufactures--tsmc--cowos'],
    other: [{ tags: ['memory'] }, 'manufactures--micron--hbm'],
  },
  'who-depends-on-whom': {
    row: { id: 'depends-on--huawei--tsmc', until: '2020-09-15', confidence: 'DISPUTED' },
    holds: ['depends-on--nvidia--tsmc', 'depends-on--united-states--rare-earths'],
    other: [{ confidence: ['REPORTED'] }, 'depends-on--ascend-910c--smic-7nm'],
  },
  'how-bytedance-hangs-on-asml': {
    row: {
      length: 2,
      sentence: 'TSMC manufactures for ByteDance; ASML supplies TSMC (EUV and DUV scanners).',
    },
    holds: ['supplies--broadcom--bytedance', 'manufactures--tsmc--h20'],
    other: [{ avoid: ['china', 'united-states', 'tsmc'] }, 'manufactures--smic--huawei'],
  },
  'what-two-firms-share': {
    row: { 'commonNeighbors.actor.id': 'tsmc', id: 'manufactures--tsmc--nvidia' },
    holds: ['depends-on--huawei--tsmc', 'supplies--samsung--huawei'],
    other: [{ actors: ['bytedance', 'tencent'] }, 'convenes--miit--tencent'],
  },
  'who-buys-whose-chips': {
    row: { id: 'buys--microsoft--h100', 'amount.value': 485000, 'amount.unit': 'GPUs' },
    holds: ['buys--bytedance--h20', 'buys--tencent--nvidia'],
    other: [{ actors: ['openai'] }, 'buys--openai--mi300x'],
  },
  'which-purchases-were-banned': {
    row: { id: 'bans-purchase-of--china--nvidia', confidence: 'DISPUTED' },
    holds: ['bans-purchase-of--cac--rtx-pro-6000d', 'DISPUTES'],
    other: [{ confidence: ['CONFIRMED'] }, 'bans-purchase-of--micron-ban--micron'],
  },
  'who-squeezes-bytedance': {
    row: { id: 'convenes--miit--bytedance', confidence: 'ALLEGED' },
    holds: ['restricts--nvidia-procurement-curbs--bytedance', 'licenses--china--bytedance'],
    other: [{ actor: 'nexperia' }, 'sanctions--goods-availability-act--nexperia'],
  },
  'which-suppliers-huawei-lost': {
    row: { id: 'supplies--intel--huawei', until: '2024-05-07', status: 'ENDED' },
    holds: ['manufactures--smic--huawei', 'supplies--cxmt--huawei', 'supplies--synopsys--hisilicon'],
    other: [{ firms: ['inspur'] }, 'supplies--nvidia--inspur'],
  },
  'which-chips-replace-nvidias': {
    row: { 'actors.id': 'ascend-910c', id: 'competes-with--ascend-910c--h100' },
    holds: ['competes-with--thead-ppu--h20', 'runs-on--ernie--kunlun-p800'],
    other: [{ countries: ['US'] }, 'competes-with--trainium--h100'],
  },
  'which-data-centres-are-at-stake': {
    row: {
      'actors.id': 'malaysia-ascend-project',
      id: 'supplies--huawei--malaysia-ascend-project',
      confidence: 'DISPUTED',
    },
    holds: [
      'uses--unicom-xining--thead-ppu',
      'restricts--nvidia-procurement-curbs--new-bytedance-dc',
      'stargate',
    ],
    other: [{ tags: ['fab'] }, 'invests-in--chips-act--tsmc-arizona'],
  },
  'who-rents-computing-power': {
    row: { id: 'supplies--oracle--openai', 'amount.value': 4.5, 'amount.unit': 'GW' },
    holds: ['supplies--google--anthropic', 'supplies--coreweave--openai'],
    other: [{ word: 'Ascend' }, 'supplies--huawei--tencent'],
  },
};
