/** Put into a page before its own scripts: knows what is open, so that a test can demand that nothing is. */

export interface Watched {
  readonly connections: RTCPeerConnection[]
  readonly channels: RTCDataChannel[]
  readonly sockets: WebSocket[]
  readonly broadcasts: Set<BroadcastChannel>
  /** Listeners on window and document, by type. */
  readonly listeners: Map<string, number>
  readonly intervals: Set<number>
}
declare global {
  interface Window {
    watched: Watched
  }
}

export function watched(): void {
  const seen: Watched = {
    connections: [],
    channels: [],
    sockets: [],
    broadcasts: new Set(),
    listeners: new Map(),
    intervals: new Set(),
  }
  window.watched = seen
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(config?: RTCConfiguration) {
      super(config)
      seen.connections.push(this)
      this.addEventListener('datachannel', ({ channel }) => seen.channels.push(channel))
    }
    override createDataChannel(label: string, options?: RTCDataChannelInit): RTCDataChannel {
      const channel = super.createDataChannel(label, options)
      seen.channels.push(channel)
      return channel
    }
  }
  window.WebSocket = class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      seen.sockets.push(this)
    }
  }
  window.BroadcastChannel = class extends BroadcastChannel {
    constructor(name: string) {
      super(name)
      seen.broadcasts.add(this)
    }
    override close(): void {
      super.close()
      seen.broadcasts.delete(this)
    }
  }
  for (const target of [window, document]) {
    const { addEventListener: add, removeEventListener: remove } = target
    const count = (type: string, by: number): void => {
      seen.listeners.set(type, (seen.listeners.get(type) ?? 0) + by)
    }
    target.addEventListener = (...args: Parameters<typeof add>) => {
      count(args[0], 1)
      add.apply(target, args)
    }
    target.removeEventListener = (...args: Parameters<typeof remove>) => {
      count(args[0], -1)
      remove.apply(target, args)
    }
  }
  const { setInterval: set, clearInterval: clear } = window
  const begin = (...args: Parameters<typeof set>): number => {
    const id = set(...args)
    seen.intervals.add(id)
    return id
  }
  Object.assign(window, {
    setInterval: begin,
    clearInterval: (id?: number) => {
      if (id !== undefined) seen.intervals.delete(id)
      clear(id)
    },
  })
}
