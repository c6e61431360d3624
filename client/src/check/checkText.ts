/** Words of the check of a place and its network, apart from those of sessions. */
export const checkText = {
  title: 'Check this network',
  lead: 'For whoever looks after the school’s network. Leave this page open for about a minute and a half, on a tablet and on the Wi-Fi that people will use.',
  working: 'Checking…',
  again: 'Check again',
  verdicts: {
    ready: 'Everything Facet needs works here.',
    notes: 'Facet works here. Some things could be better.',
    slower: 'Facet works here, by a slower way.',
    blocked: 'Facet does not work here yet.',
  },
  verdictsMore: {
    ready: 'Nothing to do.',
    notes: 'What is marked below is worth a look before the day.',
    slower:
      'WebSockets do not get through, so changes take a moment longer with many people. Nothing is lost. See what to ask for below.',
    blocked: 'See what to ask for below, then check again.',
  },
  looking: 'looking',
  grades: { good: 'Works', note: 'Worth a look', bad: 'Does not work' },
  looks: {
    server: 'Reaching the server',
    secure: 'Encryption (TLS)',
    webSocket: 'WebSocket',
    lasting: 'WebSocket stays open',
    polling: 'Long-polling, the way round',
    clock: 'This device’s clock',
    storage: 'Storage on this device',
    pages: 'Opens without a network',
  },
  found: {
    server: {
      fine: (ms: number) => `Answers in ${ms} ms.`,
      portal: 'Something else answered in its place, perhaps a sign-in page of the network.',
      silent: 'No answer.',
      error: (status: number) => `Answered with error ${status}.`,
    },
    secure: {
      fine: 'People come over https.',
      plain: 'This address is http: fine inside the school’s own network, not over the internet.',
      proxy:
        'This page came over https, but the server does not know. Whoever runs it should set TRUST_PROXY and PUBLIC_URL.',
    },
    webSocket: {
      fine: (ms: number) => `Opens and answers in ${ms} ms.`,
      refused: 'Does not open.',
      silent: 'Opens, but nothing comes through.',
      large: 'Opens, but larger messages do not come through.',
      held: (ms: number) => `Opens, but messages are held back for ${ms} ms.`,
    },
    lasting: {
      fine: (seconds: number) => `Still open after ${seconds} seconds.`,
      cut: (seconds: number) => `Cut after ${seconds} seconds. Facet reconnects by itself each time.`,
      none: 'Not tried: there is no WebSocket to hold open.',
      sofar: (seconds: number, of: number) => `Open for ${seconds} of ${of} seconds.`,
    },
    polling: {
      fine: (ms: number) => `${ms} ms there and back.`,
      none: 'Nothing comes back.',
    },
    clock: {
      fine: 'Agrees with the server’s.',
      wrong: (seconds: number) =>
        `${Math.abs(seconds)} seconds ${seconds > 0 ? 'fast' : 'slow'}. Nothing is lost by it; timers may differ from the screen at the front.`,
      unknown: 'Not known, as the server did not answer.',
    },
    storage: {
      fine: 'Work that is not saved yet survives a reload.',
      small: 'Nearly full: work that is not saved yet may not survive a reload.',
      none: 'This browser keeps nothing, perhaps in a private window. A page must stay open until it says “Saved”.',
    },
    pages: {
      fine: 'Pages open again while the Wi-Fi is away.',
      plain: 'Only over https. Without it, a page that is open goes on, but a reload needs the network.',
      none: 'Not in this browser. A page that is open goes on, but a reload needs the network.',
    },
  },
  ask: 'What to ask the network’s owner for',
  asks: {
    reach: (host: string) => `Let these devices open ${host}.`,
    signIn: (host: string) =>
      `Let ${host} through without a sign-in page, or sign these devices in before the session.`,
    upgrade: (host: string) =>
      `Let WebSockets through to ${host}: requests with “Upgrade: websocket”, answered with 101. Exempt the host from web filtering or TLS inspection if the filter cannot pass them.`,
    frames: (host: string) =>
      `The filter accepts WebSockets to ${host} but passes no messages. Exempt the host from content inspection.`,
    large: (host: string) => `Pass WebSocket messages of up to 64 KB to and from ${host}.`,
    buffer: (host: string) =>
      `Do not buffer or scan WebSocket messages to and from ${host}; pass each one at once.`,
    idle: (host: string) =>
      `Do not cut WebSockets to ${host} that are in use. They say something at least every 25 seconds and last for hours.`,
    polling: (host: string) =>
      `Let ordinary POST requests to ${host}/socket.io/ through, and answers that take up to 30 seconds.`,
    tls: (host: string) => `This one is for whoever runs the server: serve ${host} over https.`,
  },
  copy: 'Copy the report',
  report: 'Report',
  reportMore:
    'No names and nothing from any session: only what this page found, the address and the browser.',
  other: 'On another device',
  otherMore: 'Scan this with each kind of tablet, on each Wi-Fi.',
  qr: 'QR code of this page',
  reportHead: 'Facet network check',
  reportAddress: 'Address',
  reportWhen: 'When',
  reportBrowser: 'Browser',
  reportScreen: 'Screen',
  reportVerdict: 'Result',
};
