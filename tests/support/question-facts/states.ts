import type { QuestionFacts } from './facts.ts';

/** Of models, states, money, evidence and the whole. */
export const STATE_FACTS: Record<string, QuestionFacts> = {
  'which-models-are-certified': {
    row: { id: 'certifies--caict--deepseek-v4', since: '2026-04-27' },
    holds: [
      'certifies--caict--deepseek-r1',
      'based-on--deepseek-r1--deepseek-v3',
      'optimised-for--deepseek-v4--ascend-950',
    ],
    other: [{ kinds: ['RUNS_ON'] }, 'runs-on--deepseek-r1--h800'],
  },
  'what-models-are-based-on': {
    row: { id: 'based-on--composer-2--kimi-k25', since: '2026-03-19', confidence: 'CONFIRMED' },
    holds: ['based-on--r1-1776--deepseek-r1', 'based-on--deepseek-r1--deepseek-v3'],
    other: [{ confidence: ['REPORTED'] }, 'based-on--swe-15--glm'],
  },
  'what-models-run-on': {
    row: { id: 'runs-on--deepseek-v3--h800', 'amount.value': 2048, 'amount.unit': 'GPUs' },
    holds: ['runs-on--ernie--kunlun-p800', 'runs-on--deepseek-r2--ascend-910c'],
    other: [{ on: '2023-12' }, 'runs-on--spark--ascend-910b'],
  },
  'what-models-are-optimised-for': {
    row: { id: 'optimised-for--claude--trainium', confidence: 'DISPUTED' },
    holds: ['optimised-for--deepseek-v4--ascend-950', 'optimised-for--gemini--tpu'],
    other: [{ on: '2023-06' }, 'optimised-for--gpt--h100'],
  },
  'which-models-suit-domestic-chips': {
    row: { 'actors.id': 'siyuan-590', id: 'optimised-for--glm--siyuan-590', since: '2025-09-30' },
    holds: ['optimised-for--deepseek-v32--ascend-910c', 'runs-on--pangu--ascend-910b'],
    other: [{ countries: ['US'] }, 'runs-on--llama--h100'],
  },
  'who-uses-which-models': {
    row: { sentence: 'Airbnb uses Qwen', confidence: 'CONFIRMED' },
    holds: ['uses--tesla--doubao', 'uses--central-soes--deepseek-r1'],
    other: [{ actors: ['microsoft'] }, 'uses--microsoft--deepseek-r1'],
  },
  'from-model-to-machine': {
    row: {
      length: 3,
      sentence:
        'DeepSeek-V4 is optimised for Huawei Ascend 950; SMIC manufactures Huawei Ascend 950; ASML supplies SMIC (DUV scanners).',
    },
    holds: ['optimised-for--deepseek-v4--ascend-910c', 'supplies--asml--smic'],
    other: [{ model: 'gemini' }, 'optimised-for--gemini--tpu'],
  },
  'who-was-convened': {
    row: { id: 'convenes--cac--nvidia', since: '2025-07-31', confidence: 'CONFIRMED' },
    holds: ['convenes--miit--bytedance', 'convenes--china--alibaba'],
    other: [{ confidence: ['ALLEGED'] }, 'convenes--miit--tencent'],
  },
  'whom-states-favour': {
    row: { id: 'favours--china--china-ev-industry', 'amount.value': 230.8, confidence: 'DISPUTED' },
    holds: ['favours--miit--chinese-ai-chipmakers', 'favours--us-government--intel'],
    other: [{ on: '2016' }, 'favours--made-in-china-2025--smic'],
  },
  'what-genesis-mission-is': {
    row: { id: 'competes-with--genesis-mission--china', confidence: 'DISPUTED' },
    holds: ['issues--donald-trump--genesis-mission', 'leads--us-doe--genesis-mission'],
    other: [{ actor: 'ai-plus' }, 'favours--ai-plus--open-weight-models'],
  },
  'who-pressed-malaysia': {
    row: {
      change: 'ENDED',
      on: '2025-05-20',
      'link.id': 'announces--teo-nie-ching--malaysia-ascend-project',
    },
    holds: [
      'pressures--united-states--malaysia',
      'announces--malaysia-miti--malaysia-ascend-project--denial',
      'regulates--malaysia-miti--nvidia',
    ],
    other: [{ actors: ['nexperia'], since: '2025-09' }, 'restricts--mofcom--nexperia'],
  },
  'who-presses-whom': {
    row: { id: 'pressures--donald-trump--tsmc', 'amount.value': 100, 'amount.unit': 'USD bn' },
    holds: ['pressures--china--deepseek', 'pressures--bis--malaysia'],
    other: [{ actors: ['japan'] }, 'pressures--united-states--japan'],
  },
  'how-nvidia-lobbied': {
    row: { id: 'negotiates-with--jensen-huang--donald-trump', confidence: 'REPORTED' },
    holds: ['restricts--gain-ai-act--nvidia', 'convenes--cac--nvidia', 'licenses--us-commerce--nvidia'],
    other: [{ actors: ['samsung'] }, 'licenses--us-commerce--samsung'],
  },
  'who-negotiates-with-whom': {
    row: { id: 'negotiates-with--donald-trump--xi-jinping', topic: 'tariffs, H200' },
    holds: ['negotiates-with--apple--ymtc', 'negotiates-with--united-states--china'],
    other: [{ on: '2022-10' }, 'negotiates-with--apple--ymtc'],
  },
  'who-owns-whom': {
    row: { id: 'owns--us-government--intel', share: 9.9, 'amount.value': 8.9 },
    holds: ['subsidiary-of--hisilicon--huawei', 'owns--high-flyer--deepseek'],
    other: [{ actors: ['wingtech'] }, 'subsidiary-of--nexperia--wingtech'],
  },
  'who-invests-in-whom': {
    row: { id: 'invests-in--nvidia--openai', 'amount.value': 100, 'amount.unit': 'USD bn (up to)' },
    holds: ['invests-in--big-fund-1--smic', 'invests-in--asml--mistral'],
    other: [{ actors: ['moonshot'] }, 'invests-in--alibaba--moonshot'],
  },
  'who-finances-chinas-chipmakers': {
    row: { 'actors.id': 'big-fund-2', id: 'invests-in--big-fund-2--smic-shanghai', since: '2020-05' },
    holds: ['owns--mof-china--big-fund-3', 'invests-in--china--big-fund-1'],
    other: [{ funds: ['softbank'] }, 'owns--softbank--arm'],
  },
  'who-got-chips-act-money': {
    row: { id: 'invests-in--chips-act--tsmc-arizona', 'amount.value': 6.6, 'amount.unit': 'USD bn' },
    holds: ['invests-in--chips-act--micron', 'owns--us-government--intel'],
    other: [{ from: ['big-fund-1'] }, 'invests-in--big-fund-1--ymtc'],
  },
  'does-the-money-come-back': {
    row: { id: 'invests-in--nvidia--coreweave', since: '2023' },
    holds: ['supplies--nvidia--coreweave', 'supplies--coreweave--openai', 'invests-in--nvidia--openai'],
    other: [{ actors: ['bytedance', 'oracle', 'tiktok-usds'] }, 'owns--bytedance--tiktok-usds'],
  },
  'who-leads-what': {
    row: { id: 'leads--morris-chang--tsmc', until: '2018-06', role: 'founder and chairman' },
    holds: ['leads--jensen-huang--nvidia', 'leads--us-doe--genesis-mission'],
    other: [{ on: '1995', actors: ['nvidia'] }, 'leads--jensen-huang--nvidia'],
  },
  'where-sources-contradict': {
    row: { 'links.id': 'pressures--united-states--malaysia', stance: 'DISPUTES' },
    holds: ['bans-purchase-of--china--nvidia', 'depends-on--chinese-ai-chipmakers--tsmc'],
    other: [{ kinds: ['DEPENDS_ON'] }, 'depends-on--kunlunxin--tsmc'],
  },
  'what-is-only-alleged': {
    row: { id: 'supplies--sicarrier--smic', confidence: 'ALLEGED' },
    holds: ['convenes--miit--tencent', 'manufactures--smic--thead-ppu'],
    other: [{ confidence: ['DISPUTED'] }, 'supplies--synopsys--hisilicon'],
  },
  'what-a-source-says': {
    row: { id: 'convenes--miit--alibaba', confidence: 'ALLEGED' },
    holds: ['issues--donald-trump--genesis-mission', 'DISPUTES', 'optimised-for--gemini--tpu'],
    other: [{ source: 'csis-ev' }, 'competes-with--china-ev-industry--tesla'],
  },
  'what-was-not-read-again': {
    row: { id: 'us-taiwan-2026', checkedOn: null, 'links.totalCount': 1 },
    holds: ['negotiates-with--united-states--taiwan'],
    other: [{ checked: true, kinds: ['REGULATION'] }, 'fr-2020-18213'],
  },
  'what-is-in-the-graph': {
    row: { kind: 'SUPPLIES', count: 122 },
    holds: ['337', '821', '546'],
    other: [{ source: 'seed-article' }, '65'],
  },
  'which-countries-it-is-about': {
    row: { 'place.code': 'CN' },
    holds: ['MY', 'NL'],
    other: [{ families: ['OWNERSHIP'] }, 'FR'],
  },
  'who-has-most-links': {
    row: { id: 'tsmc', degree: 61 },
    holds: ['huawei', 'nvidia'],
    other: [{ kinds: ['AiModel'] }, 'deepseek-r1'],
  },
  'who-competes-with-whom': {
    row: { id: 'competes-with--minimax--zhipu', since: '2026-01' },
    holds: ['competes-with--h200--b200'],
    other: [{ actorKinds: ['Country'] }, 'competes-with--china--united-states--engineers'],
  },
};
