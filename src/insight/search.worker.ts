/** The search, off the page's thread. */
import { serveSearch, type Port } from './searchProtocol.ts'

serveSearch(self as unknown as Port)
