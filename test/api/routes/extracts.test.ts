import { afterAll, beforeAll, expect, test } from 'vitest'
import { formatCsv } from '../../../api/http/csv.ts'
import { extracts } from '../../../api/routes/extracts.ts'
import { observations } from '../../../indicators/wire/observation.ts'
import { openTinyApp } from '../tinyRelease.ts'

let tiny: Awaited<ReturnType<typeof openTinyApp>>
beforeAll(async () => {
  tiny = await openTinyApp()
})
afterAll(() => tiny.close())

async function get(path: string): Promise<Response> {
  const response = await tiny.app.request(`/api/v1/extracts${path}`)
  expect(response.status).toBe(200)
  return response
}

/** The bytes themselves: `Response.text` would drop a byte order mark. */
async function bytesOf(path: string): Promise<string> {
  return Buffer.from(await (await get(path)).arrayBuffer()).toString('utf8')
}

test('the machine dialect, byte for byte', async () => {
  expect(await bytesOf('/siei_dropout_rate.csv?territory=FR.D60,FR.B02A&period=2019-2020')).toBe(
    'indicator,definition,territory,level,territory_code,territory_name,country_code,region_code,region_name,academy_code,academy_name,department_code,department_name,uai,nuts,period,sex,track,sector,value,numerator,denominator,interval_lower,interval_upper,unit,status,reason,flags,source,synthetic,release,id\r\n' +
      'siei_dropout_rate,siei_stock_second_cycle,FR.D60,department,60,Oise,FR,32,Hauts-de-France,20,Amiens,60,Oise,,FRE22,2019-2020,total,total,total,,,,,,share,suppressed,confidential,,test/source,true,12,o6\r\n' +
      `siei_dropout_rate,siei_stock_second_cycle,FR.B02A,bassin,02A,"'=SUM(A1), ""bassin""",FR,32,Hauts-de-France,20,Amiens,02,Aisne,,,2019-2020,total,total,total,0.02,20,1000,0.012983682916415136,0.030690005229717786,share,published,,,test/source,true,12,o13\r\n`,
  )
})

test('the dialect of a French Excel, byte for byte', async () => {
  expect(await bytesOf('/early_leavers_rate.csv?territory=EU.FRE2,EU.FRE&period=2019&dialect=excel-fr')).toBe(
    '\ufeffindicator;definition;territory;level;territory_code;territory_name;country_code;region_code;region_name;academy_code;academy_name;department_code;department_name;uai;nuts;period;value;numerator;denominator;interval_lower;interval_upper;unit;status;reason;flags;source;synthetic;release;id\r\n' +
      'early_leavers_rate;eu_elet_lfs;EU.FRE;nuts1;FRE;Hauts-de-France;FR;;;;;;;;FRE;2019;0,09;;;;;share;published;;bd;test/source;false;12;o2\r\n' +
      'early_leavers_rate;eu_elet_lfs;EU.FRE2;nuts2;FRE2;Picardie;FR;;;;;;;;FRE2;2019;0,1;;;;;share;published;;;test/source;false;12;o1\r\n',
  )
})

test('texts that a spreadsheet would run are neutralised, numbers are not', () => {
  const dangerous = ['=1+1', '+1', '-1', '@sum', '\tx', '\rx', 'a=b']
  expect(
    formatCsv(
      ['n', 'text'],
      dangerous.map((text, n) => [-n - 0.5, text]),
      'excel-fr',
    ),
  ).toBe(
    "\ufeffn;text\r\n-0,5;'=1+1\r\n-1,5;'+1\r\n-2,5;'-1\r\n-3,5;'@sum\r\n-4,5;'\tx\r\n-5,5;\"'\rx\"\r\n-6,5;a=b\r\n",
  )
})

test('an extract has the rows of the observations with the same parameters, in the same order', async () => {
  const query = 'parent=FR.A20&level=department&period=2015-2016..2019-2020'
  const response = await tiny.app.request(`/api/v1/indicators/siei_dropout_rate/observations?${query}`)
  const { observations: figures } = observations.parse(await response.json())
  const lines = (await bytesOf(`/siei_dropout_rate.csv?${query}`)).trimEnd().split('\r\n').slice(1)
  expect(lines.map((line) => line.split(',').slice(2, 3).concat(line.split(',').slice(15, 16)))).toEqual(
    figures.map(({ territory, period }) => [territory, period]),
  )
})

test('without a selection an extract is the whole indicator, breakdowns included', async () => {
  const lines = (await bytesOf('/siei_dropout_rate.csv')).trimEnd().split('\r\n')
  expect(lines).toHaveLength(1 + 9)
  expect(lines.filter((line) => line.includes(',F,'))).toHaveLength(1)
})

test('a download is named after what it holds', async () => {
  const names: Record<string, string> = {
    '/siei_dropout_rate.csv?territory=FR.A20&period=2019-2020':
      'vigie_siei_dropout_rate_FR.A20_2019-2020_r12.csv',
    '/siei_dropout_rate.csv': 'vigie_siei_dropout_rate_r12.csv',
    '/siei_dropout_rate.csv?parent=FR.A20&period=2015-2016..2019-2020&sex=*&release=11':
      'vigie_siei_dropout_rate_parent-FR.A20_2015-2016_to_2019-2020_sex-all_r11.csv',
    '/early_leavers_rate.csv?territory=FR,EU,EU.FRE,EU.FRE2,FR.A20':
      'vigie_early_leavers_rate_5-territory_r12.csv',
  }
  for (const [path, name] of Object.entries(names)) {
    const { headers } = await get(path)
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${name}"`)
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
  }
})

test('the list of extracts names the indicators that have figures, in every format', async () => {
  const { extracts: listed } = extracts.parse(await (await get('')).json())
  expect(listed.map(({ indicator, rows }) => [indicator, rows])).toEqual([
    ['siei_dropout_rate', 9],
    ['early_leavers_rate', 5],
    ['participations_entered', 5],
    ['positive_exit_rate', 1],
  ])
  for (const { files } of listed) {
    for (const { url } of files) expect((await tiny.app.request(url)).status).toBe(200)
  }
})

test('gives a table without rows its header alone', () => {
  expect(formatCsv(['a', 'b'], [], 'machine')).toBe('a,b\r\n')
})
