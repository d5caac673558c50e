/** The connection that y-webrtc is given in place of the browser's own: with our channel, and deaf on y-webrtc's. */

/** What a connection tells whoever looks after it. */
export interface Watch {
  /** Bytes came on a channel that is not ours; they were thrown away. */
  noise(bytes: number): void
  /** The connection was closed at this end. The browser tells nobody of that. */
  closed(): void
}

/** Both ends open it without asking each other. An identifier far from those that browsers hand out by themselves. */
const sideChannel = { label: 'samorden', id: 100 }

const sizeOf = (data: unknown): number =>
  typeof data === 'string' ? data.length : data instanceof ArrayBuffer ? data.byteLength : 0

/**
 * A class for y-webrtc's `peerOpts.wrtc`.
 *
 * Our channel is negotiated: it opens with the connection, whichever end offered, also after two simultaneous offers,
 * where simple-peer's own channels end up with no listener at one end. Messages on those are stopped before simple-peer
 * hears them: an update or an awareness state from a peer never reaches a Yjs document, however hostile.
 */
export function connectionWith(
  made: (pc: RTCPeerConnection, side: RTCDataChannel) => Watch,
): typeof RTCPeerConnection {
  return class extends RTCPeerConnection {
    readonly #watch: Watch

    constructor(config?: RTCConfiguration) {
      super(config)
      const side = super.createDataChannel(sideChannel.label, {
        negotiated: true,
        id: sideChannel.id,
        ordered: true,
      })
      this.#watch = made(this, side)
      this.addEventListener('datachannel', ({ channel }) => {
        // One more channel is worth a good many messages: the first is simple-peer's.
        this.#watch.noise(4_096)
        this.#silence(channel)
      })
    }

    override createDataChannel(label: string, options?: RTCDataChannelInit): RTCDataChannel {
      const channel = super.createDataChannel(label, options)
      this.#silence(channel)
      return channel
    }

    /** Registered before simple-peer's `onmessage`, and so called before it. */
    #silence(channel: RTCDataChannel): void {
      channel.addEventListener('message', (event: MessageEvent<unknown>) => {
        event.stopImmediatePropagation()
        this.#watch.noise(sizeOf(event.data))
      })
    }

    override close(): void {
      super.close()
      this.#watch.closed()
    }
  }
}
