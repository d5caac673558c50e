/**
 * The short run tries the same worlds each time, so that what it says is of the change at hand; the long run (SAMORDEN_LONG) tries
 * new ones, and a world that fails there is kept as an example in its test.
 */
import fc from 'fast-check'

if (!process.env['SAMORDEN_LONG']) fc.configureGlobal({ seed: 1814 })
