interface Facts {
  /** Ids or words that the answer with the defaults must hold; read from the dataset's files. */
  holds: string[];
  /** Variables with which it must answer something else, and what. */
  other: [variables: Record<string, unknown>, holds: string];
}

/** What each named question must answer on the shipped dataset. */
export const QUESTION_FACTS: Record<string, Facts> = {
  'who-blocks-whom': {
    holds: ['restricts--h20-licence-2025--h20', 'bans-purchase-of--china-customs--h200'],
    other: [{ kinds: ['BANS_PURCHASE_OF'], on: '2023-06' }, 'bans-purchase-of--micron-ban--micron'],
  },
  'what-washington-blocks': {
    holds: ['sanctions--entity-list-smic-2020--smic', 'restricts--rule-2022-10-07--h100'],
    other: [{ country: 'NL' }, 'restricts--dutch-licensing'],
  },
  'what-beijing-blocks': {
    holds: ['bans-purchase-of--china--nvidia', 'restricts--mofcom-46--gallium'],
    other: [{ kinds: ['REGULATES'] }, 'regulates--samr--nvidia'],
  },
  'who-restricts-an-actor': {
    holds: ['sanctions--ns-cmic--smic', 'restricts--rule-2022-10-07--smic'],
    other: [{ actor: 'nvidia' }, 'regulates--cac--nvidia'],
  },
  'restrictions-over-time': {
    holds: ['2022-01-01', '2025-01-01'],
    other: [{ families: ['OWNERSHIP'], by: 'QUARTER' }, '2025-07-01'],
  },
  'what-a-rule-changed': {
    holds: [
      'issues--bis--rule-2022-10-07',
      'restricts--rule-2022-10-07--a100',
      'restricts--rule-2022-10-07--ymtc',
    ],
    other: [{ rule: 'affiliates-rule' }, 'restricts--affiliates-rule--nexperia'],
  },
  'what-each-rule-hit': {
    holds: ['restricts--rule-2022-10-07--smic', 'restricts--ai-diffusion-rule--malaysia', '"bis"'],
    other: [{ country: 'CN' }, 'restricts--rare-earth-control-2025-10--rare-earths'],
  },
  'what-began-and-ended': {
    holds: ['restricts--rule-2022-10-07--h100', 'STARTED'],
    other: [{ since: '2025-11-01', until: '2025-11-30' }, 'ENDED'],
  },
  'which-restrictions-ended': {
    holds: ['restricts--ai-diffusion-rule--malaysia', 'restricts--mofcom-46--antimony'],
    other: [{ families: ['SUPPLY'] }, 'buys--bytedance--nvidia'],
  },
  'what-happened-to-h20': {
    holds: [
      'restricts--h20-licence-2025--h20',
      'bans-purchase-of--nvidia-procurement-curbs--h20',
      'buys--alibaba--h20',
    ],
    other: [{ chip: 'h200' }, 'bans-purchase-of--china-customs--h200'],
  },
  'which-purchases-were-banned': {
    holds: ['bans-purchase-of--china--nvidia', 'DISPUTES', 'bans-purchase-of--cac--rtx-pro-6000d'],
    other: [{ on: '2024' }, 'bans-purchase-of--micron-ban--micron'],
  },
  'who-buys-whose-chips': {
    holds: ['buys--bytedance--h20', 'buys--tencent--h20', 'buys--alibaba--h20'],
    other: [{ buyers: ['meta'] }, 'buys--meta--h100'],
  },
  'who-licenses-what': {
    holds: ['licenses--us-commerce--h200', 'licenses--arm--nvidia'],
    other: [{ kinds: ['REGULATES'] }, 'regulates--bis--nvidia'],
  },
  'who-builds-whose-chips': {
    holds: ['manufactures--smic--ascend-910c', 'manufactures--tsmc--nvidia'],
    other: [{ on: '2019' }, 'manufactures--tsmc--nvidia'],
  },
  'who-makes-nvidia-possible': {
    holds: ['manufactures--tsmc--nvidia', 'supplies--sk-hynix--nvidia', 'licenses--arm--nvidia'],
    other: [{ actor: 'huawei' }, 'supplies--cxmt--huawei'],
  },
  'whose-chips-tsmc-makes': {
    holds: ['manufactures--tsmc--h20', 'manufactures--tsmc--ascend-910b'],
    other: [{ actor: 'smic' }, 'manufactures--smic--kirin-9000s'],
  },
  'who-equips-smic': {
    holds: ['supplies--asml--smic', 'supplies--naura--smic'],
    other: [{ actor: 'tsmc' }, 'supplies--asml--tsmc'],
  },
  'how-bytedance-hangs-on-asml': {
    holds: ['manufactures--tsmc--bytedance', 'supplies--asml--tsmc'],
    other: [{ avoid: ['china', 'united-states', 'tsmc'] }, '"length":3'],
  },
  'who-stands-behind-euv': {
    holds: ['owns--asml--zeiss-smt', 'supplies--asml--tsmc'],
    other: [{ actor: 'tokyo-electron' }, 'supplies--tokyo-electron--smic'],
  },
  'who-makes-the-memory': {
    holds: ['supplies--sk-hynix--nvidia', 'supplies--cxmt--huawei'],
    other: [{ word: 'EUV' }, 'supplies--asml--tsmc'],
  },
  'who-depends-on-whom': {
    holds: ['depends-on--nvidia--tsmc', 'depends-on--huawei--tsmc'],
    other: [{ on: '2015' }, 'depends-on--nvidia--tsmc'],
  },
  'what-two-firms-share': {
    holds: ['tsmc', 'manufactures--tsmc--nvidia'],
    other: [{ ids: ['bytedance', 'tencent'] }, 'china'],
  },
  'who-was-convened': {
    holds: ['convenes--miit--bytedance', 'ALLEGED', 'convenes--cac--nvidia'],
    other: [{ on: '2025-08' }, 'convenes--cac--nvidia'],
  },
  'whom-states-favour': {
    holds: ['favours--miit--chinese-ai-chipmakers', 'favours--us-government--intel'],
    other: [{ on: '2016' }, 'favours--made-in-china-2025--smic'],
  },
  'what-genesis-mission-is': {
    holds: ['issues--donald-trump--genesis-mission', 'leads--us-doe--genesis-mission', 'DISPUTED'],
    other: [{ programme: 'ai-plus' }, 'favours--ai-plus--open-weight-models'],
  },
  'who-issues-what': {
    holds: ['issues--china--nvidia-procurement-curbs'],
    other: [{ country: 'US' }, 'issues--bis--rule-2022-10-07'],
  },
  'which-models-are-certified': {
    holds: [
      'certifies--caict--deepseek-r1',
      'based-on--deepseek-r1--deepseek-v3',
      'optimised-for--deepseek-v4--ascend-950',
    ],
    other: [{ kinds: ['RUNS_ON'] }, 'runs-on--deepseek-r1--h800'],
  },
  'what-models-are-based-on': {
    holds: ['based-on--composer-2--kimi-k25', 'based-on--r1-1776--deepseek-r1'],
    other: [{ on: '2025-01-31' }, 'based-on--deepseek-r1--deepseek-v3'],
  },
  'what-models-run-on': {
    holds: ['runs-on--deepseek-v3--h800', 'runs-on--ernie--kunlun-p800'],
    other: [{ on: '2023-12' }, 'runs-on--spark--ascend-910b'],
  },
  'what-models-are-optimised-for': {
    holds: ['optimised-for--deepseek-v4--ascend-950', 'optimised-for--claude--trainium'],
    other: [{ on: '2023-06' }, 'optimised-for--gpt--h100'],
  },
  'who-uses-which-models': {
    holds: ['uses--airbnb--qwen', 'uses--tesla--doubao'],
    other: [{ on: '2025-01-31' }, 'uses--amazon--deepseek-r1'],
  },
  'from-model-to-machine': {
    holds: ['optimised-for--deepseek-v4--ascend-910c', 'supplies--asml--smic'],
    other: [{ model: 'gpt' }, 'optimised-for--gpt--'],
  },
  'who-pressed-malaysia': {
    holds: [
      'pressures--united-states--malaysia',
      'pressures--david-sacks--malaysia',
      'regulates--malaysia-miti--nvidia',
    ],
    other: [{ around: ['netherlands'] }, 'pressures--united-states--netherlands'],
  },
  'who-presses-whom': {
    holds: ['pressures--united-states--tsmc', 'pressures--bis--malaysia'],
    other: [{ on: '2020' }, 'pressures--united-states--netherlands'],
  },
  'who-negotiates-with-whom': {
    holds: ['negotiates-with--donald-trump--xi-jinping', 'negotiates-with--apple--ymtc'],
    other: [{ on: '2022-10' }, 'negotiates-with--apple--ymtc'],
  },
  'who-owns-whom': {
    holds: ['owns--us-government--intel', 'subsidiary-of--hisilicon--huawei'],
    other: [{ kinds: ['INVESTS_IN'] }, 'invests-in--nvidia--openai'],
  },
  'who-invests-in-whom': {
    holds: ['invests-in--nvidia--openai', 'invests-in--big-fund-1--smic'],
    other: [{ on: '2016' }, 'invests-in--big-fund-1--smic'],
  },
  'does-the-money-come-back': {
    holds: ['invests-in--nvidia--openai', 'supplies--nvidia--openai'],
    other: [{ ids: ['bytedance', 'oracle', 'tiktok-usds'] }, 'owns--bytedance--tiktok-usds'],
  },
  'who-leads-what': {
    holds: ['leads--jensen-huang--nvidia', 'leads--us-doe--genesis-mission'],
    other: [{ on: '1995' }, 'leads--jensen-huang--nvidia'],
  },
  'where-sources-contradict': {
    holds: ['bans-purchase-of--china--nvidia', 'DISPUTES', 'pressures--united-states--malaysia'],
    other: [{ kinds: ['DEPENDS_ON'] }, 'depends-on--kunlunxin--tsmc'],
  },
  'what-is-only-alleged': {
    holds: ['convenes--miit--tencent', 'supplies--sicarrier--smic'],
    other: [{ confidence: ['DISPUTED'] }, 'supplies--synopsys--hisilicon'],
  },
  'what-a-source-says': {
    holds: ['issues--donald-trump--genesis-mission', 'convenes--miit--alibaba', 'DISPUTES'],
    other: [{ source: 'reuters-2024-12-02' }, 'supplies--sicarrier--smic'],
  },
  'what-was-not-read-again': {
    holds: ['us-taiwan-2026', '"totalCount":95'],
    other: [{ checked: true }, '"totalCount":451'],
  },
  'what-is-in-the-graph': {
    holds: ['"actors":337', '"links":821', '"sources":546', '{"kind":"SUPPLIES","count":122}'],
    other: [{ on: '2000' }, '"links":'],
  },
  'who-has-most-links': {
    holds: ['tsmc', 'nvidia', 'huawei'],
    other: [{ kinds: ['AiModel'] }, 'deepseek-r1'],
  },
  'who-competes-with-whom': {
    holds: ['competes-with--minimax--zhipu'],
    other: [{ actorKinds: ['Country'] }, 'competes-with--china--united-states'],
  },
};
