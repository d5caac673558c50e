/** Which of the short messages stay when a new one comes. */
import { expect, test } from 'vitest'
import { withNewest, type Toast } from '../src/live/toasts.ts'

const toast = (id: number, tone: Toast['tone'], action = false): Toast => ({
  id,
  text: String(id),
  tone,
  ...(action ? { action: { label: 'Angre', run: () => undefined } } : {}),
})
const after = (...all: readonly Toast[]): number[] =>
  all.reduce<readonly Toast[]>((kept, one) => withNewest(kept, one), []).map(({ id }) => id)

test('good news that offers nothing gives way; what can be undone and what went wrong stay', () => {
  expect(after(toast(1, 'success'), toast(2, 'info'), toast(3, 'success'))).toEqual([3])
  expect(after(toast(1, 'success', true), toast(2, 'success'), toast(3, 'success'))).toEqual([1, 3])
  expect(after(toast(1, 'danger'), toast(2, 'success'), toast(3, 'warning'), toast(4, 'info'))).toEqual([
    1, 3, 4,
  ])
})
test('never more than three', () => {
  expect(after(...[1, 2, 3, 4, 5].map((id) => toast(id, 'danger')))).toEqual([3, 4, 5])
})
