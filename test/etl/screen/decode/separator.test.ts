import { expect, test } from 'vitest'
import { findSeparator } from '../../../../etl/screen/decode/separator.ts'

test('separators', () => {
  expect(findSeparator('a;b;c\n1,2;3,4;5')).toBe(';')
  expect(findSeparator('a,b\n')).toBe(',')
  expect(findSeparator('\n\na|b|c\n')).toBe('|')
  expect(findSeparator('"a;b;c",d\n')).toBe(',')
  expect(findSeparator('freq,unit,sex,age,geo\\TIME_PERIOD\t2019 \t2020 \n')).toBe('\t')
  expect(findSeparator('alone\n')).toBe(',')
})
