import { plural, listNames, counted, NUMBERS, stop } from './wording.ts';

/** Words of those who make, lead and show a session, apart so that nobody waits for them who only takes part. */
export const leadText = {
  create: {
    title: 'Start a session',
    home: 'Facet, to the start page',
    name: 'Title',
    nameExample: 'Autumn INSET, Harbour network',
    question: 'The question people answer',
    facilitator: 'Your name',
    key: {
      label: 'Key',
      hint: 'This server asks for a key to make a session. Whoever runs it can tell you. It is kept until you close this tab.',
      missing: 'Type the key of this server.',
    },
    list: 'The list',
    sources: { ready: 'Ready list', paste: 'Paste, one per line', file: 'From a file' },
    chooseList: 'Choose a ready list',
    chooseAnother: 'Choose another',
    ownList: 'Your own list',
    from: (source: string) => `From: ${source}`,
    paste: 'One item per line',
    pasteHint:
      'Begin a line with a short name and a colon, and the card shows it: “Time: cover and money are planned”.',
    useThese: (n: number) =>
      n === 0 ? 'Use these lines' : `Use ${plural(n, 'this', 'these')} ${n} ${plural(n, 'item', 'items')}`,
    pasteWillBeUsed: (n: number) =>
      n === 1 ? 'This item will be the list.' : `These ${n} items will be the list people rank.`,
    pasteLook: 'Press the button to look through them first.',
    notPasted: 'Nothing is pasted yet, so people will rank this list:',
    notRead: 'No file has been read yet, so people will rank this list:',
    nothingFound: 'There is nothing in it yet. Put one item on each line.',
    drop: 'Drop a file here: .txt, .csv or .tsv',
    dropHint: 'One item per line, or two columns: a short name and a sentence. It is read on this device.',
    chooseFile: 'Choose a file',
    fileRead: (file: string, n: number) => `${file}: ${n} ${plural(n, 'item', 'items')} read.`,
    fileProblems: {
      workbook: 'This kind of file cannot be read. Save it as CSV first, or copy the lines and paste them.',
      tooBig: 'That file is larger than 1 MB, which is too big for a list.',
      unreadable: 'No text could be read in that file. Copy the lines and paste them instead.',
    },
    replaced: 'Your previous list is kept.',
    bringBack: 'Bring it back',
    ask: 'Ask at the door',
    askHint:
      'Only so that groups can mix people who do not usually work together. Nobody has to answer, and others do not see it.',
    traits: { school: 'School', team: 'Team or department', phase: 'Phase or year group' },
    writeEveryone: 'Everyone',
    writeFacilitators: 'Only facilitators',
    what: 'What will happen',
    papers: 'Who can see what',
    onlyMe: 'only me',
    myGroup: 'my group',
    everyone: 'everyone',
    whatToDo: 'What will people do?',
    /** What making a session says of each kind of board only. */
    kinds: {
      diamond9: {
        do: 'Rank what matters',
        doMore: 'Nine cards from a list, in the shape of a diamond. Agree on the one that matters most.',
        wholeWrite: 'Who moves the cards on the whole room’s board, at the end',
        steps: {
          read: 'each alone, in private',
          rank: 'each alone, in private: nine cards in a diamond',
          share: 'groups of 3 to 5 from different teams',
          agree: 'one diamond for each group',
          present: 'each group in turn, to everyone',
          decide: 'everyone finds the one that matters most',
        },
        openMore:
          'You get a code for people to join. Nothing starts until you say so, and the list can still be changed.',
        wrong: 'Put the list right first. The problems are marked in it.',
      },
      network: {
        do: 'Map our network',
        doMore: 'Who takes part, and who is connected with whom. Read together what the map shows.',
        wholeWrite: 'Who changes the whole room’s map, at the end',
        steps: {
          draw: 'each alone, in private: who takes part, and their ties',
          share: 'groups of 3 to 5 from different teams',
          merge: 'one map for each group',
          present: 'each group in turn, to everyone',
          decide: 'one map of all: what it shows, and what to do',
        },
        openMore:
          'You get a code for people to join. Nothing starts until you say so, and the map can still be changed.',
        wrong: 'Put the map’s parts right first. The problems are marked.',
      },
    },
    open: 'Open the doors',
    opening: 'One moment',
    errors: {
      title: 'Give the session a title.',
      question: 'Write the question people answer.',
      facilitator: 'Type your name.',
    },
  },
  list: {
    add: 'Add an item',
    empty: 'There is nothing on the list yet.',
    noWords: 'No words yet. It will be left out.',
    andMore: (n: number) => `and ${n} more`,
    count: (n: number) => `${n} ${plural(n, 'item', 'items')}.`,
    tooFew: (n: number) => `Add at least ${n} more before people can rank them.`,
    underNine: (n: number) =>
      `A diamond has nine places; ${NUMBERS[n] ?? n} will stay empty, and everyone places all of them. Only the order will differ.`,
    exactlyNine: 'Everyone places all nine. Only the order will differ.',
    choose: (n: number) => `Each person picks nine and leaves ${NUMBERS[n] ?? n} off.`,
    tooMany: (n: number) => `A list can hold sixty. Remove ${n} more.`,
    mend: (n: number) => `${n} ${plural(n, 'item has', 'items have')} to be shortened first.`,
    suggest: 'You can add from the same idea:',
    addAll: (n: number) => (n === 2 ? 'Add both' : `Add all ${NUMBERS[n] ?? n}`),
    keptOnce: (words: string) => `This was there twice and is kept once: “${words}”`,
    nameJoined: (name: string) => `Too long for a short name, so it is now part of the sentence: “${name}”`,
    heading: (words: string) => `The first line was read as column headings: ${words}`,
    leftOut: (n: number) =>
      `A list can hold sixty items. ${n === 1 ? 'The last one was' : `The last ${n} were`} left out.`,
    tooLong: (n: number, most: number) => `${n} letters. A card holds ${most}.`,
    longName: (most: number) => `The short name has more than ${most} letters.`,
    sameAs: (n: number) => `The same as item ${n}.`,
    shorten: 'Shorten it',
    editIt: (name: string) => `Edit ${name}`,
    removeIt: (name: string) => `Remove ${name}`,
    moveIt: (name: string) => `Move ${name}. Arrow keys move it up and down.`,
    movedTo: (name: string, at: number, of: number) => `${name} is now ${at} of ${of}.`,
    moveUp: 'Move up',
    moveDown: 'Move down',
    moveTop: 'To the top',
    moveEnd: 'To the end',
    removed: (name: string) => `“${name}” has been removed.`,
    isBack: (name: string) => `“${name}” is back.`,
    undo: 'Undo',
    remove: 'Remove',
    editItem: (n: number) => `Item ${n}`,
    name: 'Short name, if you like',
    sentence: 'Sentence',
    overBy: (n: number) => `${n} ${plural(n, 'letter', 'letters')} too long.`,
    done: 'Done',
  },
  links: {
    copy: 'Copy link',
    make: 'Make the link',
    projector: 'Projector',
    projectorMore:
      'Open it on the machine at the projector and make that window full screen (F11). It follows the session by itself and shows nothing private.',
    openWindow: 'Open it in a new window',
    showLink: 'Show the link',
    projectorQr: 'QR code that opens the projector’s page',
    blocked: 'This browser has blocked the window. Open the link yourself:',
    second: 'Second facilitator',
    secondQr: 'QR code that invites a second facilitator',
    secondMore:
      'This link makes whoever opens it first a facilitator beside you. It works once; make another one for a third.',
  },
  projector: {
    noSeat: 'This screen has no link to a session',
    noSeatMore: 'Open the projector again from the facilitator’s screen.',
    offline: 'No connection. This is the last picture.',
    timeUp: 'Time is up',
    timer: (left: string) => `${left} left`,
    timerPaused: (left: string) => `Paused, ${left} left`,
    fullScreen: 'Full screen',
    dark: 'Dark',
    light: 'Light',
    controls: 'This screen',
    page: (n: number, of: number) => `Part ${n} of ${of}`,
    open: 'On your tablet or phone, open',
    type: 'and type',
    camera: 'or point your camera here',
    qr: (address: string) => `QR code that opens ${address}`,
    nobodyYet: 'Nobody is here yet',
    here: (n: number) => plural(n, 'person is here', 'people are here'),
    stillJoin: 'Join at',
    door: 'The door is locked',
    doorMore: 'Ask the facilitator if you still need to come in.',
    /** What the projector says of each kind of board only. */
    kinds: {
      diamond9: {
        private: 'Your ranking stays private',
        alone: (few: boolean) =>
          few
            ? 'Read the list, then place the cards, the most important at the top. Only you can see your ranking.'
            : 'Read the list, then place the nine that matter most to you. Only you can see your ranking.',
        closingSoon: 'Ranking closes soon',
        haveRead: 'have read the list',
        havePlaced: (n: number) => `have placed ${n === 9 ? 'all nine' : `all ${NUMBERS[n] ?? n}`}`,
        share: 'Show each other your diamonds. Take turns, and say why.',
        agreeTitle: 'Agree on one diamond',
        agree: 'One diamond for your group. Say when it is ready.',
        presentNone: (groups: number) =>
          groups === 1
            ? 'The group explains its diamond, and how they got there.'
            : 'Each group explains its diamond to everyone, and how they got there.',
      },
      network: {
        private: 'Your map stays private',
        alone: (_few: boolean) =>
          'Put on the map who takes part, then draw who is connected with whom. Only you can see your map.',
        closingSoon: 'Drawing closes soon',
        haveDrawn: 'have drawn a tie',
        share: 'Show each other your maps. Take turns, and say why.',
        agreeTitle: 'Make one map',
        agree: 'One map for your group. Say when it is ready.',
        presentNone: (groups: number) =>
          groups === 1
            ? 'The group explains its map, and what they see in it.'
            : 'Each group explains its map to everyone, and what they see in it.',
        nodesAndTies: (nodes: number, ties: number) =>
          `${nodes} ${plural(nodes, 'name', 'names')}, ${ties} ${plural(ties, 'tie', 'ties')}`,
        map: 'The map in words',
        agreed: 'We agreed:',
        drewIt: (from: number, to: number, of: number) =>
          `${to === from ? from : to === of ? `${from} or more` : `${from} to ${to}`} ${to === 1 ? 'group' : 'groups'} drew it`,
        drew: (from: number, to: number) =>
          from === to ? `${from}` : to === from + 1 ? `${from} or ${to}` : `${from} to ${to}`,
        wholeNone: 'Nothing is on the map yet',
      },
    },
    of: (n: number) => `of ${n}`,
    findGroup: (groups: number) => (groups === 1 ? 'This is your group' : 'Find your group'),
    group: (name: string) => `Group ${name}`,
    shared: (n: number, of: number) => `${n} of ${of} have shown theirs`,
    groupsReady: (n: number, of: number) => (n === 1 || of === 1 ? 'group is ready' : 'groups are ready'),
    groupReady: (name: string) => `Group ${name}: ready`,
    groupWorking: (name: string) => `Group ${name}: still talking`,
    noGroups: 'The groups are being formed',
    presenting: (name: string) => `Group ${name} is presenting`,
    whoNext: (groups: number) => (groups === 1 ? 'The group presents next' : 'Which group is next?'),
    allPresented: (groups: number) =>
      groups === 1 ? 'The group has presented' : 'Every group has presented',
    hasPresented: (name: string) => `Group ${name}: has presented`,
    notYetPresented: (name: string) => `Group ${name}: not yet`,
    havePresented: (n: number, of: number) =>
      n === 1 || of === 1 ? 'group has presented' : 'groups have presented',
    toCome: (n: number) =>
      n === 0 ? 'The last group' : `${n} ${plural(n, 'group', 'groups')} still to come`,
    diamondOf: (name: string) => `Diamond of group ${name}`,
    wholeBoard: 'The board of the whole room',
    top: 'At the top',
    readDiamond: 'The higher, the more it matters. Cards side by side matter the same.',
    why: 'Why is this above that?',
    whyLevel: 'Why do these two matter the same?',
    whyLeftOff: 'Why did this one stay off?',
    bothLeftOff: 'Why did both of these stay off?',
    inRow: (row: number | null, which: 'this' | 'that' | null) => {
      const place = row === null ? 'left off' : `row ${row}`;
      return which === null ? place : `${which === 'this' ? 'This' : 'That'}, ${place}`;
    },
    which: 'Which one matters most?',
    noBoards: 'No group has finished its diamond yet',
    noBoardsMore: 'What the groups chose appears here. Only finished diamonds are counted.',
    andMore: (n: number) => `and ${n} more`,
    cards: (n: number) => `${n} of the cards`,
    oneAgreed: 'The one we agree on',
    how: 'How:',
    decided: 'We agreed on',
    thanks: 'Thank you',
    closedNone: 'This session has ended. No decision was recorded.',
    closedMore: 'You can still look at the boards on your own device.',
  },
  console: {
    noSeat: 'This device is not leading that session',
    noSeatMore:
      'Open it on the laptop you started with, and make a link for this one: your name at the top, then “Carry on with another laptop”.',
    toStart: 'To the start page',
    gone: {
      removed: 'You no longer lead this session',
      left: 'You have left this session',
      erased: 'This session has been deleted',
      notLetIn: 'You were not let in',
      unauthorised: 'This link no longer works',
      otherData: 'The server does not know this seat',
      oldVersion: 'Facet has been updated',
    },
    goneMore: {
      removed: 'Another facilitator has removed your seat. The session goes on.',
      left: 'The session goes on with the other facilitator.',
      erased: 'Everything it held is gone from the server, and nothing of it is left on this device.',
      notLetIn: 'Ask the facilitator, then join again with the code.',
      unauthorised: 'The session may have been deleted, or the seat given up on another device.',
      otherData:
        'It was put back to an earlier copy, perhaps from before this session. What this device has is still here. Tell whoever looks after Facet.',
      oldVersion: 'This page is older than the server. Nothing is lost.',
    },
    cannotSave: 'The server cannot save just now.',
    cannotSaveMore:
      'Its disk is full. Nothing saved before is lost, and what people do now stays on their devices until there is room. Tell whoever looks after Facet.',
    damaged: 'Part of this session can no longer be read.',
    damagedMore: (what: string) =>
      `The server’s disk has damaged something in ${what}. It is set aside, and everything else is here. Tell whoever looks after Facet.`,
    damagedWhat: {
      session: 'the record of what happened',
      individual: 'somebody’s own board',
      group: (name: string) => `the board of ${name}`,
      aGroup: 'a group’s board',
      whole: 'the whole room’s board',
      copy: 'a kept copy of a map',
    },
    side: 'Door, timer, people',
    drawer: (here: number) => `${here} here, door, timer`,
    drawerWaiting: (n: number) => `${n} waiting, door, timer`,
    drawerTime: (here: number, time: string) => `${time}, ${here} here`,
    offline: 'No connection.',
    offlineMore:
      'Everyone can carry on; their work is kept on their devices. Buttons here do nothing until the connection comes back, which it does by itself.',
    offlineBoard: 'You can carry on. Your changes are kept on this page until it is back.',
    offlineSpoken: 'No connection. Buttons do nothing until it is back.',
    backSpoken: 'Connected again.',
    left: (time: string) => `${time} left`,
    nextLabel: 'Next step',
    tell: 'Tell everyone: closing soon',
    told: 'Everyone has been told: closing soon.',
    otherLeads: (name: string) => `${name} is leading just now. Your buttons work too.`,
    deviceOf: (name: string, device: 'phone' | 'tablet' | 'laptop' | 'unknown') =>
      `${name}’s ${device === 'unknown' ? 'device' : device}`,
    changes: (n: number) => `${n} ${plural(n, 'change', 'changes')}`,
    asTold: (ms: number) => {
      const seconds = Math.round(ms / 1000);
      const minutes = Math.round(ms / 60_000);
      if (seconds < 15) return 'heard from just now';
      if (seconds < 60) return `last heard from ${Math.round(seconds / 10) * 10} seconds ago`;
      return `last heard from ${minutes} ${plural(minutes, 'minute', 'minutes')} ago`;
    },
    road: {
      willForm: (n: number) => (n === 0 ? 'groups of 3 to 5' : `${n} ${plural(n, 'group', 'groups')}`),
      share: (n: number, of: number) => `${n} of ${of} have shared`,
      agree: (n: number, of: number) =>
        of === 1 ? (n === 1 ? 'ready' : 'not ready yet') : `${n} of ${of} ready`,
      inTurn: 'in turn',
      present: (n: number, of: number) =>
        of === 1 ? (n === 1 ? 'has presented' : 'not finished yet') : `${n} of ${of} have presented`,
    },
    next: {
      over: 'The session is closed. People can still look at everything on their devices.',
      share: (c: {
        /** What closes: "Ranking". */
        what: string;
        grace: number;
        /** A sentence about people who are not done; empty for none. */
        unfinished: string;
        groups: number;
        alone: number;
        people: number;
      }) => ({
        title: 'Next: share in groups.',
        says:
          c.people === 0
            ? 'Nobody has joined yet, so there is nobody to put into groups.'
            : [
                c.grace > 0
                  ? `${c.what} closes for everyone, with 30 seconds’ grace for the ${c.grace === 1 ? 'one device' : `${c.grace} devices`}.`
                  : `${c.what} closes for everyone.`,
                c.unfinished,
                c.groups === 0
                  ? `Groups of 3 to 5 are formed as it opens${c.people < 6 ? '; with so few people, one group of all' : ''}.`
                  : '',
                c.alone > 0
                  ? `${c.alone} ${plural(c.alone, 'person is', 'people are')} in no group yet.`
                  : '',
              ]
                .filter(Boolean)
                .join(' '),
      }),
      present: (first: string | null, notReady: readonly string[], unsaved: number, groups: number) => ({
        title: 'Next: present.',
        says: [
          notReady.length === 0
            ? groups === 1
              ? 'The group is ready.'
              : 'All groups are ready.'
            : notReady.length > 4
              ? `${notReady.length} groups are not ready.`
              : `Group${notReady.length === 1 ? '' : 's'} ${listNames(notReady)} ${plural(notReady.length, 'is', 'are')} not ready.`,
          unsaved > 0
            ? `Boards close, with 30 seconds’ grace for ${unsaved === 1 ? 'one device' : `${unsaved} devices`}.`
            : groups === 1
              ? 'The group’s board closes as it is.'
              : 'The groups’ boards close as they are.',
          'You can go back to groups later.',
        ].join(' '),
        button: first === null ? 'Start presenting' : `Start with Group ${first}`,
      }),
      close: (decided: boolean) => ({
        title: 'Next: close the session.',
        says: decided
          ? 'People can still look at everything, and nobody can change anything. You can open it again.'
          : 'Nothing is recorded as agreed yet. You can still close, and record it afterwards.',
        button: 'Close the session',
      }),
      backTo: {
        waiting: 'Back to waiting',
        share: 'Back to sharing',
        agree: 'Back to groups',
        present: 'Back to presenting',
        whole: 'Open it again',
      },
    },
    close: {
      unsaved: (n: number) => `${n} ${plural(n, 'device has', 'devices have')} work not saved yet`,
      title: 'Close the session?',
      /** All that was waiting was saved while this was asked. */
      saved: 'Everything is saved now',
      savedMore: 'Nobody has work waiting on a device any more. You can go on.',
      grace:
        'If you do it now, whatever arrives within 30 seconds still counts. Anything later stays on that device, and its owner is told that it was not included. Going back opens the step again.',
      wait: 'Wait a little',
      anyway: (button: string) => `${button} anyway`,
      ends: (boards: string) =>
        `Nobody can change anything after this. Everyone can still look at what they shared, at ${boards} and at what was agreed. You can open it again at any time.`,
      endsUndecided:
        'Nothing is recorded as agreed yet; you can still do that afterwards. Nobody can change a board after this, and everyone can still look. You can open it again at any time.',
    },
    door: {
      title: 'Door',
      code: 'Join code',
      qr: (code: string) => `QR code to join. The code is ${code}.`,
      lock: 'Door is open',
      unlock: 'Door is locked',
      lockIt: 'Door is open. Lock it',
      unlockIt: 'Door is locked. Open it',
      lockedMore: 'Nobody new can join. Everyone who is in can come back.',
      more: 'More about the code',
      renew: 'Make a new code',
      renewMore:
        'The old code, its link and its QR code stop working. Everyone who is in stays in. The projector shows the new one by itself.',
      renewed: 'The new code is shown.',
    },
    waiting: {
      title: (n: number) =>
        n === 0 ? 'The doors are open' : n === 1 ? 'One person is in' : `${n} people are in`,
      goTo: (host: string) => `Go to ${host} and type`,
      nobody: 'Nobody has joined yet. Put this on the projector, or send the link.',
      who: 'Who has joined',
    },
    /** What the console calls the steps of each kind of board, and what else it says of that kind only. */
    kinds: {
      diamond9: {
        read: (n: number, of: number) => (of === 0 ? 'nobody yet' : `${n} of ${of} have read it`),
        rank: (n: number, of: number, fill: number) =>
          of === 0
            ? 'nobody yet'
            : `${n} of ${of} placed ${fill === 9 ? 'nine' : `all ${NUMBERS[fill] ?? fill}`}`,
        oneEach: 'one diamond each',
        decide: 'the one item',
        unfinished: (n: number, fill: number) =>
          `${n} ${plural(n, 'person has', 'people have')} not placed ${fill === 9 ? 'all nine' : `all ${NUMBERS[fill] ?? fill}`}. They can still share.`,
        boards: 'the groups’ diamonds',
        boardsTitle: 'The groups’ diamonds',
        about: 'The question and the list',
        edit: 'Change the question or the list',
        private: 'Counts only. What people place stays on their own board until they share it.',
        sharePrivate: 'Each group sees its own members’ diamonds. You see who has shared, not what.',
        youRead: 'You can read these boards. Only the group can move cards.',
        moving: 'Moving cards',
        shownTitle: 'Diamonds shown to you',
        shows: (name: string) => `${name} shows you a diamond`,
        notShown: 'This diamond cannot be read any more.',
        next: {
          what: 'Ranking',
          open: (people: number) => ({
            title: 'Next: read and rank.',
            says:
              people === 0
                ? 'Nobody has joined yet. Whoever joins later can begin at once, even days before you meet.'
                : `${people === 1 ? 'One person sees' : `${people} people see`} the list and ${plural(people, 'ranks', 'rank')} in private. Latecomers can join at any time.`,
            button: 'Open the list',
          }),
          share: 'Close ranking, open groups',
          agree: (left: number, groups: number) => ({
            title: groups === 1 ? 'Next: agree one diamond.' : 'Next: agree one diamond in each group.',
            says: `${groups === 1 ? 'The group gets a board of its own.' : 'Each group gets a board of its own.'} ${left > 0 ? `${left} ${plural(left, 'person has', 'people have')} not shared yet and still can. ` : ''}What has been shared stays in view.`,
            button: groups === 1 ? 'Open the group’s board' : 'Open the groups’ boards',
          }),
          following: (name: string) => ({
            title: `Next: Group ${name} presents.`,
            says: 'Everyone sees that group’s diamond, on the projector too. The two cards you pointed at are cleared.',
            button: `Go on to Group ${name}`,
          }),
          whole: (who: 'everyone' | 'facilitators', groups: number) => ({
            title: 'Next: decide together.',
            says: `Everyone sees what ${groups === 1 ? 'the group chose and what it' : 'most groups chose and what they'} left off. ${who === 'everyone' ? 'Everyone can move cards on one board.' : 'Only facilitators move cards on it.'}`,
            button: 'Open the whole room’s board',
          }),
          back: 'Back to ranking',
        },
      },
      network: {
        draw: (n: number, of: number) => (of === 0 ? 'nobody yet' : `${n} of ${of} have begun`),
        oneEach: 'one map each',
        decide: 'one map of all',
        decided: 'agreed',
        unfinished: (n: number) =>
          `${n} ${plural(n, 'person has', 'people have')} drawn no tie yet. They can still share.`,
        boards: 'the groups’ maps',
        boardsTitle: 'The groups’ maps',
        about: 'The question and the map',
        edit: 'Change the question or the map',
        private: 'Counts only. What people draw stays on their own map until they share it.',
        sharePrivate: 'Each group sees its own members’ maps. You see who has shared, not what.',
        youRead: 'You can read these maps. Only the group can change its own.',
        moving: 'Changing the map',
        shownTitle: 'Maps shown to you',
        shows: (name: string) => `${name} shows you a map`,
        notShown: 'This map cannot be read any more.',
        next: {
          what: 'Drawing',
          open: (people: number) => ({
            title: 'Next: draw.',
            says:
              people === 0
                ? 'Nobody has joined yet. Whoever joins later can begin at once, even days before you meet.'
                : `${people === 1 ? 'One person draws a map' : `${people} people each draw a map`} in private. Latecomers can join at any time.`,
            button: 'Open the map',
          }),
          share: 'Close drawing, open groups',
          agree: (left: number, groups: number) => ({
            title: groups === 1 ? 'Next: make one map.' : 'Next: make one map in each group.',
            says: `${groups === 1 ? 'The group gets a map of its own.' : 'Each group gets a map of its own.'} ${left > 0 ? `${left} ${plural(left, 'person has', 'people have')} not shared yet and still can. ` : ''}It can begin with all that was shared.`,
            button: groups === 1 ? 'Open the group’s map' : 'Open the groups’ maps',
          }),
          following: (name: string) => ({
            title: `Next: Group ${name} presents.`,
            says: 'Everyone sees that group’s map, on the projector too. What you pointed at is cleared.',
            button: `Go on to Group ${name}`,
          }),
          whole: (who: 'everyone' | 'facilitators', groups: number) => ({
            title: 'Next: decide together.',
            says: `${groups === 1 ? 'The group’s map becomes' : 'The groups’ maps become'} one map of the whole room. ${who === 'everyone' ? 'Everyone can change it.' : 'Only facilitators change it.'}`,
            button: 'Open the whole room’s map',
          }),
          back: 'Back to drawing',
        },
      },
    },
    edit: {
      title: 'Title, question and list',
      asItIs: 'The list as it is',
      notPasted: 'Nothing is pasted yet, so the list stays as it is:',
      notRead: 'No file has been read yet, so the list stays as it is:',
      save: 'Save for everyone',
      saved: 'Saved. Everyone has the new list.',
      begun:
        'People have begun with this list, so items can only be reworded or added. Put back what you removed.',
    },
    ranking: {
      of: (n: number, fill: number, all: boolean) =>
        `of ${n} ${plural(n, 'has', 'have')} placed ${all ? 'all ' : ''}${NUMBERS[fill] ?? fill}`,
      nobody: 'Ranking is open',
      nobodyMore:
        'Nobody has joined yet. Whoever joins can begin at once; you can close this page and come back later.',
      all: (fill: number) => `${NUMBERS[fill] ?? fill} placed`,
      half: (from: number, to: number) =>
        from >= to ? `${NUMBERS[from] ?? from}` : `${NUMBERS[from] ?? from} to ${NUMBERS[to] ?? to}`,
      few: (from: number) => `fewer than ${NUMBERS[from] ?? from}`,
      readReady: (read: number, ready: number, of: number) =>
        `${read} of ${of} have read the list. ${ready === 0 ? 'Nobody has' : ready === 1 ? 'One person has' : `${ready} have`} said “ready”.`,
    },
    alone: {
      allSaved: 'Everything is saved',
      allSavedMore: 'No device is waiting to save.',
      backOnline: 'When they are back online their changes go in by themselves.',
    },
    you: {
      menu: 'Your menu',
      resume: 'Carry on with another laptop',
      resumeShort: 'A link that opens your seat',
      resumeMore:
        'Open this link on another laptop or tablet and lead from there. This one keeps working too.',
      resumeWarn: 'Whoever has this link can lead the session. Do not put it on the projector.',
      resumeQr: 'QR code that opens your facilitator’s seat',
      handOver: 'Hand over',
      handOverMore:
        'Every facilitator can press every button at any time. Handing over only shows who is leading just now.',
      itsYou: 'you',
      leads: 'leading now',
      giveLead: 'Hand over',
      takeLead: 'Take over',
      nobodyElse: 'You are the only facilitator so far.',
      takePart: 'Take part as well',
      takePartShort: 'A seat of your own, in a new tab',
      takePartMore:
        'You get a participant’s seat beside this one. What you do there is as private as everyone’s.',
      takePartGo: 'Take a seat in a new tab',
      leave: 'Leave for good',
      leaveMore:
        'You give up your seat and cannot come back to it. If you only want to close this laptop, just close it: the session waits for you.',
    },
  },
  people: {
    here: 'Here now',
    devices: { tablet: 'Tablets', phone: 'Phones', laptop: 'Laptops', unknown: 'Others' },
    away: (n: number) =>
      n === 1
        ? 'One person is away just now. Their seat is kept.'
        : `${n} people are away just now. Their seats are kept.`,
    open: 'See everyone',
    title: (participants: number, facilitators: number) =>
      `${participants} ${plural(participants, 'participant', 'participants')}, ${facilitators} ${plural(facilitators, 'facilitator', 'facilitators')}`,
    you: 'you',
    nobody: 'Nobody has joined yet.',
    facilitator: 'Facilitator',
    online: 'here',
    offline: 'away',
    remove: 'Remove',
    removeIt: (name: string) => `Remove ${name}`,
    sure: (name: string, locked: boolean, admit: boolean) =>
      `${name} leaves the session at once. Nothing of theirs is shown any more. ${locked ? 'The door is locked, so they cannot join again.' : admit ? 'They could come to the door again, and would wait until you let them in.' : 'They could join again with the code unless you lock the door.'}`,
    sureFacilitator: (name: string) =>
      `${name} stops leading at once. They could only come back with a new invitation.`,
    facilitators: (names: readonly string[]) => `Leading: you and ${listNames(names)}`,
    arrived: (name: string) => `${name} has joined as a facilitator.`,
    removed: (name: string) => `${name} has been removed.`,
  },
  groups: {
    name: (name: string) => `Group ${name}`,
    none: 'No groups yet',
    noneMore: (what: string) =>
      `Form them now to check who sits with whom, or leave it until ${what.toLowerCase()} closes.`,
    noneNobody: 'They can be formed once people have joined.',
    form: 'Form groups now',
    toCheck: 'Groups are ready to check',
    seeAndChange: 'See and change groups',
    sizes: (sizes: readonly number[]) => {
      const counts = [...new Set(sizes)]
        .sort((a, b) => b - a)
        .map((size) => {
          const n = sizes.filter((s) => s === size).length;
          return `${NUMBERS[n] ?? n} of ${NUMBERS[size] ?? size}`;
        });
      const groups = `${sizes.length} ${plural(sizes.length, 'group', 'groups')}`;
      return counts.length === 1
        ? `${groups} of ${NUMBERS[sizes[0] ?? 0] ?? sizes[0]}.`
        : `${groups}: ${listNames(counts)}.`;
    },
    shares: (shares: readonly { trait: 'school' | 'team' | 'phase'; pairs: number }[]) => {
      const what = { school: 'a school', team: 'a team', phase: 'a phase' };
      return listNames(
        shares.map(
          ({ trait, pairs }) =>
            `${pairs === 1 ? 'two people' : `${NUMBERS[pairs] ?? pairs} pairs`} share ${what[trait]}`,
        ),
      );
    },
    moreShare: (n: number) => `In ${n} more ${plural(n, 'group', 'groups')}, people share something`,
    restShareNothing: (all: boolean, traits: readonly ('school' | 'team' | 'phase')[]) =>
      `${all ? 'Nobody' : 'In the others, nobody'} shares a ${traits.join(' or ')}`,
    sharesNothing: (traits: readonly ('school' | 'team' | 'phase')[]) =>
      `Nobody shares a ${traits.join(' or ')}`,
    alone: (n: number) => `${n} ${plural(n, 'person is', 'people are')} in no group`,
    title: (n: number) => (n === 0 ? 'No groups yet' : `${n} ${plural(n, 'group', 'groups')}`),
    mixAgain: 'Mix again',
    mixed: 'The groups have been mixed again.',
    back: 'Done',
    planMore:
      'Groups mix people from different schools and teams, latecomers too. Tap a name to move someone.',
    planLate:
      'Tap a name to move someone. What they shared goes with them; their old group’s board stays as it is.',
    people: (n: number) => `${n} ${plural(n, 'person', 'people')}`,
    small: (n: number) =>
      n === 0
        ? 'Nobody is in it any more, so it is left out.'
        : `Only ${n === 1 ? 'one person' : 'two people'}. They can carry on, or be moved to other groups.`,
    moveIt: (name: string) => `Move ${name}`,
    moveTo: (name: string) => `Move to Group ${name}`,
    full: 'full',
    toNew: 'A new group',
    toNone: 'No group',
    moved: (name: string, group: string) => `${name} is in Group ${group}.`,
    movedNew: (name: string) => `${name} is in a new group.`,
    movedNone: (name: string) => `${name} is in no group.`,
    movePeople: 'Move people',
    sharedCount: (n: number, of: number) => `${n} of ${of} have shared`,
    askAll: 'Ask everyone to share',
    asked: 'Everyone has been asked to share.',
    hasShared: 'has shared',
    notYet: 'not yet',
    leftEarly: 'left early',
    doneOf: (n: number, of: number) => `${n} of ${of}`,
    readyCount: (n: number, of: number) =>
      of === 1
        ? n === 1
          ? 'The group is ready'
          : 'The group is not ready yet'
        : `${n} of ${of} groups are ready`,
    placedOf: (n: number, of: number) => `${n} of ${of}`,
    diamondOf: (name: string) => `Diamond of Group ${name}`,
    state: {
      ready: 'Ready',
      nobody: 'Nobody here',
      stuck: (minutes: number) => `No move for ${minutes} min`,
      offline: (n: number) => `${n} ${plural(n, 'device', 'devices')} offline`,
      talking: 'Still talking',
    },
    setReady: 'Mark as ready',
    notReadyYet: 'Not ready yet',
    lookAt: 'Look at it',
  },
  /** Leading a network activity: making it, its stages on the console, and the map of the whole room. */
  networkLead: {
    onMap: (n: number) => `${n} on the map`,
    ties: (n: number) => `${n} ${plural(n, 'tie', 'ties')}`,
    wanted: (n: number) => `${n} wished for`,
    emptyMap: 'Nothing is on this map yet.',
    wish: 'wished for',
    alone: 'With no tie:',
    closed: 'This map cannot be read just now.',
    mapOf: (name: string) => `Map of Group ${name}`,
    inWords: 'The map in words',
    copies: {
      shown: 'Both maps are on the projector.',
      take: 'Take them off the projector',
      taken: 'They are off the projector.',
    },
    edit: {
      title: 'Title, question and map',
      saved: 'Saved. Everyone has the new map.',
      begun: 'People have begun, so names can only be added or changed. Put back what you removed.',
    },
    given: (n: number) =>
      n === 0
        ? 'Everyone begins with an empty map.'
        : `${n === 1 ? 'One name is' : `${n} names are`} on every map from the start.`,
    asks: 'Ties people can draw:',
    plan: {
      startersTitle: 'Or ask:',
      /** Ready questions; one about a certain tie names it. */
      starters: [
        { question: 'Who takes part in our network?', type: '' },
        { question: 'Who gives whom new ideas?', type: 'knowledge' },
        { question: 'Who shares people, time or money with whom?', type: 'resources' },
      ],
      types: 'What can a tie be about?',
      typesHint:
        'People choose one or more for each tie. A question of your own makes it clearer, if you like.',
      typesMore: {
        membership: 'belong to the same group',
        relationships: 'know and trust each other',
        partners: 'work on something together',
        resources: 'share people, time or money',
        knowledge: 'pass on what they know',
      },
      questionOf: (type: string) => `${type}: what is asked about it`,
      questionExample: 'A question, if you like',
      ownType: 'Another, in your own words',
      sorts: 'Who and what can be on the map?',
      sortsHint: 'Each has a sign of its own. People can add others as they draw.',
      ownSort: 'Another, in your own words',
      ownAdd: 'Add',
      ownAdded: (word: string) => `${word} has been added.`,
      ownEmpty: 'Type a word first.',
      ownFull: 'There are as many as can be.',
      ownThere: (word: string) => `${word} is there already.`,
      roster: 'Names on everyone’s map from the start',
      rosterHint:
        'Leave it empty and everyone begins with an empty map. With the names of your schools on it, maps are easier to put together.',
      from: { typed: 'Type or paste', file: 'From a file', earlier: 'From an earlier session' },
      names: 'One name per line',
      namesHint:
        'What it is and what it is part of can follow: “Harbour Primary; school; East cluster”. Columns copied from a spreadsheet work too.',
      addNames: 'Add these names',
      added: (n: number) => `${n} ${plural(n, 'name', 'names')} read.`,
      nothingFound: 'There are no names in it. Put one on each line.',
      drop: 'Drop a file here: a list of names, or a network',
      dropHint:
        'A list as CSV, text or Excel workbook: name, what it is, part of. Or a network from Kumu, Gephi, GEXF or GraphML, with its ties. It is read on this device.',
      earlierNone: 'This device leads no session with a dated copy of a map yet. You can also bring a file.',
      earlierMore: 'Dated copies of maps in sessions this device leads:',
      bring: 'Begin with this',
      size: (nodes: number, ties: number) =>
        `${nodes} ${plural(nodes, 'name', 'names')}, ${ties} ${plural(ties, 'tie', 'ties')}`,
      onMap: (n: number) =>
        n === 0 ? 'Nobody is on the map yet' : `${n} ${plural(n, 'name is', 'names are')} on the map`,
      withTies: (n: number) => `${n} ${plural(n, 'tie comes', 'ties come')} with them.`,
      noNames: 'Everyone begins with an empty map.',
      addOne: 'Add a name',
      removeAll: 'Remove all',
      allOfThem: 'All names',
      name: 'Name',
      nameOf: (n: number) => `Name ${n}`,
      nameless: (n: number) => `name ${n}`,
      sortOf: (name: string) => `What ${name} is`,
      part: 'Part of',
      partOf: (name: string) => `What ${name} is part of`,
      problems: {
        noSorts: 'Choose at least one.',
        noTypes: 'Choose at least one.',
        noName: 'One line has no name. Give it one, or remove it.',
        sameName: 'Two lines have the same name. Change or remove one of them.',
        tooMany: 'A map can hold 500 names. Remove some.',
        tooManyTies: 'A map can hold 2,000 ties. Remove some names.',
      },
    },
    drawing: {
      nobody: 'Drawing is open',
      nobodyMore:
        'Nobody has joined yet. Whoever joins can begin at once; you can close this page and come back later.',
      of: (n: number, drawn: number) => `of ${n} ${plural(drawn, 'has', 'have')} drawn a tie`,
      bars: 'How many ties people have drawn',
      bar: (people: number, ties: number, most: boolean) =>
        `${people} ${plural(people, 'person', 'people')}: ${
          ties === 0 ? 'no tie yet' : `${ties}${most ? ' or more' : ''} ${plural(ties, 'tie', 'ties')}`
        }`,
      axis: (ties: number, most: boolean) => `${ties}${most ? '+' : ''}`,
      axisName: 'ties',
      ready: (ready: number, of: number) =>
        ready === 0
          ? 'Nobody has said “ready” yet.'
          : `${ready} of ${of} ${plural(ready, 'has', 'have')} said “ready”.`,
    },
    readingMore: 'Tap a sentence and everyone sees what it is about.',
    deciding: {
      title: 'One map of all',
      decided: 'What you agree on',
      map: 'The whole room’s map',
      start: 'Begin with the groups’ maps',
      startMore: (n: number) =>
        `${n === 1 ? 'One group has drawn a map' : `${n} groups have drawn maps`}. Put them on one: what has the very same name is shown once, and the rest is yours to sort out.`,
      nothing: 'No group has drawn anything yet. You can begin with an empty map.',
      open: 'Work on the map',
      who: 'Who changes the map',
      record: 'Write down what you agree',
      words: 'What you agree on',
      wordsHint: 'For example: each phase meets one school outside its cluster before Easter.',
      wordsFirst: 'Write what was agreed first.',
    },
  },
  presenting: {
    nobody: 'No group is presenting',
    choose: 'Choose a group from the list: any of them, in any order.',
    title: (name: string) => `Group ${name} is presenting`,
    askTitle: 'Ask about two cards',
    askMore: 'Tap one card, then another. The higher one is shown above, for everyone to see.',
    nowOther: (name: string) => `${name}. Now tap the other card.`,
    level: (a: string, b: string) =>
      `${a} and ${b} are level, so neither is above the other. Choose two others.`,
    why: (above: string, below: string) => `Why is ${above} above ${below}?`,
    this: (where: string) => `This, ${where}`,
    that: (where: string) => `That, ${where}`,
    answerWaits: 'Not saved yet. Keep this page open: it goes in by itself when the connection is back.',
    row: (n: number) => `row ${n}`,
    leftOff: 'left off',
    picked: 'picked',
    thisOne: 'this',
    thatOne: 'that',
    clear: 'Clear the two cards',
    cleared: 'The two cards are cleared.',
    offTitle: 'Left off by this group',
    answer: 'What they answered',
    answerHint: 'Saved as you type. It is kept beside the group’s diamond and goes into the results.',
    worth: 'Worth asking',
    private: 'Only you see these.',
    ownMore: 'They come from what its own members disagreed about, in the diamonds they shared.',
    ownNone: 'Its members disagreed about nothing that their diamond puts one above the other.',
    ownFew: (n: number, least: number) =>
      `${n === 0 ? 'None' : n === 1 ? 'Only one' : `Only ${counted(n)}`} of its members shared a finished diamond; from ${counted(least)} on there are questions of their own.`,
    ownSplit: (above: string, below: string, forIt: number, against: number) =>
      forIt === 0
        ? `${against} of them had ${below} above ${above}, nobody the way it lies`
        : `${forIt} of them had ${above} above ${below}, ${against} the other way`,
    asked: 'asked',
    othersMore: 'From what other groups have the other way round.',
    against: (n: number, of: number) =>
      `${n} of ${of} other ${plural(of, 'group has', 'groups have')} it the other way round`,
    noted: 'Noted so far',
    notedAll: 'What the groups answered',
    notedNone: 'No answers were noted.',
    order: 'Order to present',
    orderOf: (name: string) => `Group ${name}: order`,
    presentNow: (name: string) => `Group ${name} presents now`,
    now: 'now',
    ready: 'ready',
    done: 'has presented',
    last: 'This is the last group.',
    only: 'There is only one group.',
    allDone: 'All groups have had their turn.',
  },
  deciding: {
    title: 'Find the one that matters most',
    decided: 'The one you agree on',
    board: 'The whole room’s board',
    boardEmpty: 'No card is on it yet.',
    move: 'Move cards on it',
    backToConsole: 'Back to leading',
    who: 'Who moves the cards',
    common: 'What the groups have in common',
    record: 'Record the one item',
    one: 'The one we agree on',
    item: 'The item',
    choose: 'Choose one',
    chooseFirst: 'Choose the item first.',
    how: 'How it was agreed',
    howHint: 'For example: second round of consent, 29 for, 2 can live with it.',
    howShort: 'How:',
    recordIt: 'Record it',
    recorded: 'Recorded. Everyone sees it.',
    change: 'Change it',
    clear: 'Remove it',
    cleared: 'Removed. Nothing is recorded as agreed.',
    over: 'The session is closed',
    overMore: 'Everyone can look, nobody can change a board. You can still correct what was recorded.',
  },
  trail: {
    open: 'What happened',
    openMore: 'Who let in, moved on, removed, took away',
    title: 'What happened in this session',
    about: 'Newest first. Only those who lead can see this. Nothing that anybody wrote is in it.',
    list: 'What happened, newest first',
    server: 'Facet itself',
    gone: 'somebody who has been erased',
    goneBegins: 'Somebody who has been erased',
    exercise: (n: number, what: string) => `Exercise ${n}: ${what}`,
    sentence: (who: string, did: string) => stop(`${who} ${did}`),
    made: 'made this session',
    codeChanged: 'made a new join code',
    reportTaken: 'opened the results to take them away',
    linkMade: 'made a link to the results',
    linkRevoked: 'took back a link to the results',
    invited: 'made a link for another facilitator',
    ownBoardsErased: 'deleted the boards of single people, as it does some time after the end',
    door: { locked: 'locked the door', open: 'opened the door' },
    admit: { on: 'began to let people in one by one', off: 'stopped letting people in one by one' },
    activityOpened: (n: number) => `went to exercise ${n}`,
    stages: {
      waiting: 'went back to before the start',
      individual: 'opened the private step',
      groups: 'opened the groups',
      present: 'opened presenting',
      whole: 'opened the whole room’s board',
      closed: 'closed the exercise',
    },
    presents: (group: string) => `had Group ${group} present`,
    groupsFormed: 'formed the groups',
    snapshotTaken: 'kept a dated copy of a map',
    snapshotRemoved: 'removed a dated copy of a map',
    listEdited: 'changed the question or the list',
    letIn: (names: readonly string[]) => `let ${listNames(names)} in`,
    turnedAway: (n: number) => `did not let ${n === 1 ? 'somebody' : `${n} people`} in`,
    removed: (name: string) => `removed ${name}`,
    erased: (name: string) => `erased ${name}`,
    erasedOne: 'erased a person and all that was theirs',
    leads: (name: string) => `handed over to ${name}`,
    leadsNow: 'took over',
    left: 'left the session',
    came: {
      facilitator: 'came to help lead',
      projector: 'made a link for a projector',
      observer: 'made a link for somebody who watches',
      participant: 'came in',
    },
  },
  erase: {
    person: 'Erase everything of theirs',
    personIt: (name: string) => `Erase everything of theirs: ${name}`,
    personTitle: (name: string) => `Erase everything of ${name}?`,
    personMore:
      'Their name, what they said about themselves and their own boards are deleted from this server and from its backups. Their device is told and keeps nothing. What their group made together stays.',
    undo: 'This cannot be undone.',
    yes: 'Erase for good',
    no: 'Keep it',
    doing: 'Erasing',
    personDone: 'Everything of that person has been erased.',
    notHere: (n: number) => `No longer here (${n})`,
    wasRemoved: 'removed',
    hasLeft: 'has left',
    session: 'Delete this session',
    sessionMore: 'Everything, for everybody, for good',
    sessionTitle: 'Delete this session for good?',
    sessionWhat: 'What goes, from this server and from its backups:',
    sessionGoes: [
      'everybody’s names and boards, with all reasons',
      'what the groups and the room made, decided and noted',
      'kept copies of maps, and every link to the results',
    ],
    sessionTold: (people: number) =>
      people === 0
        ? 'Nobody is in it now.'
        : `${people === 1 ? 'The one person in it is' : `All ${people} people in it are`} told and taken out of it at once.`,
    sessionFirst: 'Take the results away first if you want to keep them.',
    sessionYes: 'Delete for good',
    sessionDone: 'The session has been deleted.',
    ownBoardsGone: 'The boards of single people have been deleted.',
    ownBoardsGoneMore:
      'They are kept for a shorter time after the end than the rest. What the groups and the room made is still here.',
  },
};
