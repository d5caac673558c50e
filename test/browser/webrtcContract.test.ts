/** What every link promises, over WebRTC in real Chromium. Over memory: test/contracts/link.test.ts. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linkContract } from '../contracts/linkContract.ts'
import { rtcStage, type RtcStage, type Visitor } from './webrtc/stage.ts'
import { problemsOf } from './webrtc/steps.ts'

let stage: RtcStage
let visitor: Visitor
beforeAll(async () => {
  stage = await rtcStage()
  visitor = await stage.visitor()
})
afterAll(async () => {
  await visitor.close()
  await stage.close()
})

describe('link: WebRTC', () => {
  test.each(Object.keys(linkContract))('%s', async (name) => {
    const room = stage.room()
    await visitor.page.evaluate(([n, r]) => window.rtc.runCase(n, r), [name, room] as const)
    expect(await problemsOf(visitor)).toEqual([])
  })
})
