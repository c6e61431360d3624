import type { Refusal } from '@facet/shared/session/refusals.ts';

/** Every word people read. Plain British English, short and kind; one object a place, so that a second language is one more file. */
const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

/** "Amira, Tom and Priya". */
export const listNames = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;

/** Small numbers as words: "all four chose it". */
const counted = (n: number): string =>
  ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][n] ?? String(n);

const countedUp = (n: number): string => (n > 0 && n < 10 ? counted(n) : String(n));
const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** "both", "all four". */
const eachOf = (n: number): string => (n === 2 ? 'both' : `all ${counted(n)}`);

const refusals: Record<Refusal | 'offline', string> = {
  notAllowed: 'Only the facilitator can do that.',
  badInput: 'Something here is not right. Please check it.',
  tooLarge: 'That is too long to keep.',
  unknownSession: 'There is no such session on this server.',
  unknownSeat: 'That person is no longer in the session.',
  unknownActivity: 'That exercise is no longer in the session.',
  unknownGroup: 'That group no longer exists.',
  unknownItem: 'That card is no longer on the list.',
  wrongCode: 'No session has that code. Check it on the screen at the front.',
  slowDown: 'That was too fast. Wait a moment, then try again.',
  unauthorised: 'This link no longer works. Ask the facilitator for a new one.',
  doorLocked: 'The door is locked. Ask the facilitator to open it.',
  sessionFull: 'The session is full.',
  sessionEnded: 'This session has ended.',
  wrongStage: 'That cannot be done at this step.',
  tooFewItems: 'A list needs at least three items.',
  tooManyItems: 'A list can hold sixty items at most.',
  tooManyGroups: 'There are as many groups as a session can hold.',
  tooManySnapshots: 'There are as many kept dates as a map can hold. Remove one first.',
  unknownSnapshot: 'That kept date is no longer there.',
  nothingDrawn: 'Nothing is drawn on that map yet.',
  groupFull: 'That group is full.',
  nobodyToGroup: 'Nobody has joined yet, so there are no groups to form.',
  notInGroup: 'You are not in a group yet. Ask the facilitator.',
  noTimer: 'No timer is running.',
  lastFacilitator: 'You are the only facilitator. Invite another before you leave.',
  noConsent: 'That round is over.',
  consentOpen: 'A round is on already. Put it away first.',
  resultsGone: 'These results are no longer shared by this link. Ask whoever sent it.',
  inviteUsed: 'This invitation has been used. Ask for a new one.',
  tooManyLinks: 'Too many links have been made. Use one you already have.',
  serverReadOnly: 'The server cannot save just now. Nothing you did before is lost.',
  noRoom: 'The server’s disk is nearly full, so it takes no new session. Please tell whoever looks after it.',
  wrongKey: 'That is not the key of this server. Ask whoever runs it.',
  tooManySessions:
    'Many sessions have just been made on this server. Wait a minute, then try again; nothing you typed is lost.',
  serverFull:
    'This server has as many sessions open as it can hold. Try again later, or tell whoever looks after it.',
  serverBusy: 'The server is busy. Try again in a moment.',
  oldVersion: 'Facet has been updated. Reload this page.',
  conflict: 'Somebody else changed this at the same moment. Please look again.',
  offline: 'No connection just now. Try again when it is back.',
};

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** "Both", "All four". */
const allOf = (n: number): string => (n === 2 ? 'Both' : `All ${NUMBERS[n] ?? n}`);
const ORDINALS = ['first', 'second', 'third'];
/** A sentence with its full stop. */
const stop = (sentence: string): string => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`);

export const text = {
  common: {
    product: 'Facet',
    close: 'Close',
    cancel: 'Cancel',
    back: 'Back',
    loading: 'One moment',
    copied: 'Copied',
    copy: 'Copy',
    retry: 'Try again',
    notice: 'Notice',
  },
  refusals,
  road: {
    label: 'Steps of this session',
    steps: {
      read: 'Read',
      rank: 'Rank',
      share: 'Share',
      agree: 'Agree',
      present: 'Present',
      decide: 'Decide',
      draw: 'Draw',
      merge: 'Merge',
    },
    stepOf: (n: number, of: number) => `step ${n} of ${of}`,
  },
  band: {
    label: 'Who can see this, and is it saved',
    own: 'Only you can see this.',
    ownMore: 'Not your group, not the facilitator.',
    saved: 'Saved',
    saving: 'Saving…',
    connecting: 'Connecting…',
    notSaved: (n: number) => `Not saved yet, keep this page open (${n} ${plural(n, 'change', 'changes')})`,
    notSavedSpoken: (n: number) =>
      `Not saved yet. Keep this page open. ${n} ${plural(n, 'change', 'changes')}.`,
    savedSpoken: 'Saved.',
    offline: 'No connection. What you did is saved.',
  },
  diamond: {
    label: 'Diamond, nine places',
    help: 'Arrow keys move between the places. Enter picks a card up and puts it down. N notes a reason, M moves it, Delete takes it back to the list.',
    row: (n: number) => `Row ${n}`,
    rowOf: (n: number) => `Row ${n} of 5`,
    place: (row: number, index: number, of: number) =>
      of === 1 ? `Row ${row}` : `Row ${row}, ${ORDINALS[index]} of ${of}`,
    freePlace: (place: string) => `${place}, free.`,
    freeShort: 'Free',
    emptyRow: 'Empty',
    /** Card name for focus. */
    cardAt: (name: string, sentence: string, place: string, reason: boolean) =>
      [`${stop(name)}`, sentence === '' ? '' : stop(sentence), `${place}.`, reason ? 'Reason noted.' : '']
        .filter(Boolean)
        .join(' '),
    cardOnList: (name: string, sentence: string, reason: boolean) =>
      [`${stop(name)}`, sentence === '' ? '' : stop(sentence), reason ? 'Reason noted.' : '']
        .filter(Boolean)
        .join(' '),
    heldByYou: 'You are holding this',
    heldBy: (name: string) => `${name} has it`,
    someone: 'Someone',
    placeHere: 'Place here',
    swap: 'Swap',
    swapSmall: 'swap',
    reasonNoted: 'Reason noted',
    notSavedCard: 'not saved yet',
    was: (row: number) => `Was in row ${row}`,
    readAll: 'Read all of it',
    showLess: 'Show less',
    readAllOf: (name: string) => `Read all of it: ${name}`,
    most: 'Most important',
    mostShort: 'Most',
    least: 'Least important',
    leastShort: 'Least',
    sameRow: 'Cards in one row count the same.',
    ofYours: (n: number) => `of your ${NUMBERS[n] ?? n}`,
    tapPlaceFor: 'Tap a place for',
    placed: (n: number, of: number) => `${n} of ${of} placed`,
    changeMind: 'You can change your mind.',
    pickFirst: 'Pick a card from the list, then tap a place for it.',
    tapThenTap: 'Tap a card, then tap a place.',
    pickNow: 'Now pick a card',
    pickGoes: (place: string) => `It goes to ${place.toLowerCase()}.`,
    onlySo: (items: number) =>
      `This list has ${NUMBERS[items] ?? items} cards, so ${NUMBERS[9 - items]} ${plural(9 - items, 'place stays', 'places stay')} free.`,
    noteReason: 'Note a reason',
    reasonShort: 'Reason',
    moveTo: 'Move to…',
    putBack: 'Put back',
    undo: 'Undo',
    undoWhat: (what: string) => `Undo: ${what}`,
    undoTo: (name: string, row: number) => `${name} to row ${row}`,
    undoOff: (name: string) => `${name} off the board`,
    undoReason: (name: string) => `reason on ${name}`,
    undoStart: 'the suggestion',
    undoClear: 'clearing the board',
    undoEmpty: 'starting empty',
    spoken: {
      picked: (name: string, free: number) =>
        `${name} picked up. ${free === 0 ? 'No place is free' : `${free} ${plural(free, 'place is', 'places are')} free`}. Arrow keys to choose, Enter to place, Escape to put back.`,
      aimed: (place: string) => `${place} is marked. Now pick a card. Escape lets it go.`,
      unaimed: (place: string) => `${place} is not marked any more.`,
      moveFree: (place: string) => `${place}. Free.`,
      moveTaken: (place: string, card: string) => `${place}. ${card} is here. Enter swaps.`,
      moveOwn: (place: string, card: string) => `${place}. ${card} came from here.`,
      placed: (name: string, row: number, placed: number, of: number) =>
        placed >= of
          ? `${name} placed in row ${row}. All ${NUMBERS[of] ?? of} placed. You can still change them.`
          : `${name} placed in row ${row}. ${placed} of ${of} placed.`,
      displaced: (name: string, row: number, other: string, placed: number, of: number) =>
        `${name} placed in row ${row}. ${other} is back on the list. ${placed} of ${of} placed.`,
      swapped: (name: string, other: string) => `${name} and ${other} have changed places.`,
      putBack: (name: string) => `${name} put back.`,
      takenBack: (name: string, placed: number, of: number) =>
        `${name} is back on the list. ${placed} of ${of} placed.`,
      reason: (name: string) => `Reason noted on ${name}.`,
      reasonGone: (name: string) => `Reason on ${name} removed.`,
      undone: (what: string) => `Undone: ${what}.`,
      remote: (who: string, card: string, row: number) => `${who} placed ${card} in row ${row}.`,
      remoteOff: (who: string, card: string) => `${who} took ${card} off the board.`,
      remoteMany: (n: number, who: string) => `${n} changes by ${who}.`,
    },
    tray: {
      title: 'Still on the list',
      titleAside: 'Left off',
      open: 'Open the list',
      listCount: (n: number) => `The list, ${n}`,
      pickFor: (place: string) => `Pick a card for ${place.toLowerCase()}`,
      openCount: (n: number) => `Open the list, ${n}`,
      back: 'Back to the diamond',
      empty: 'Nothing is left on the list.',
      search: 'Search the list',
      cards: (n: number) => `${n} ${plural(n, 'card', 'cards')}`,
      count: (n: number, of: number) => `${n} of ${of} ${plural(of, 'card', 'cards')}`,
      countSpoken: (n: number, of: number) => `${n} of ${of} ${plural(of, 'card', 'cards')}.`,
      showAll: (n: number) => `Show all ${n}`,
      none: 'No card has these words.',
      clear: 'Clear the search',
      maybe: 'Maybe later',
      maybeMark: (name: string) => `Maybe later: ${name}`,
      maybeTitle: 'Maybe later, kept by you:',
    },
    sheet: {
      toList: 'The list',
      isHere: (name: string) => `${name} is here`,
      now: 'It is here now',
      reasonTitle: (name: string) => `Why is ${name} there?`,
      reasonTitleList: (name: string) => `A reason for ${name}`,
      reasonLabel: 'Your reason',
      reasonHint: 'Saved as you type. Anyone who can see the board can read it.',
      reasonHintOwn: 'Saved as you type. Only you can read it until you share your diamond.',
      reasonCount: (n: number, of: number) => `${n} of ${of} characters`,
      done: 'Done',
      where: (name: string) => `Where does ${name} go?`,
      lookTitle: 'The diamond so far',
      placeHint:
        'Top counts most; places in one row count the same. A card you swap out goes back to the list.',
      placeHintMove: 'Top counts most; places in one row count the same. Two placed cards change places.',
    },
    states: {
      loading: 'Fetching your board',
      loadingMore: 'Everything you saved is there.',
      closedTitle: 'This board is not open to you now',
      closedMore: 'The facilitator may have moved on. What you did is kept.',
      waitingTitle: 'Not saved yet, keep this page open',
      waitingMore: (n: number) =>
        `${n} ${plural(n, 'change is', 'changes are')} on this device. ${plural(n, 'It goes', 'They go')} in by ${plural(n, 'itself', 'themselves')} when the network is back. You can carry on.`,
    },
  },
  rank: {
    count: (n: number) => `${n} ${plural(n, 'card', 'cards')} to read`,
    readMore: 'Read them all first, and think how much each one matters to you.',
    goOn: 'Carry on ranking',
    readNext: 'When you have read them, pick nine and rank them.',
    readNextFew: (n: number) => `When you have read them, rank all ${NUMBERS[n] ?? n}.`,
    start: 'Start ranking',
    readAgain: 'Read the list again',
    ready: 'My nine are ready',
    readyFew: 'My cards are ready',
    readyTitle: 'Your nine are in place',
    readyTitleFew: 'Your cards are in place',
    readyMore: 'You can still change them until ranking closes.',
    saidReady: 'You said your nine are ready.',
    saidReadyFew: 'You said your cards are ready.',
    notReady: 'Not ready yet',
    nothingLeft: 'Nothing is left on the list. Swap cards until the order is right.',
    left: (n: number) => `${n} more to place.`,
    shared: 'Your group can see this.',
    sharedMore: 'You shared it with them. The facilitator cannot see it.',
    lookTitle: 'Your diamond',
    lookMore: 'Ranking has closed. You can look at it here.',
    waitingMore: 'Ranking has not opened yet.',
    late: {
      title: (n: number) => `Ranking closed before ${n} of your changes arrived`,
      taken: 'Your diamond stays as it was when ranking closed.',
      kept: (n: number) =>
        n === 1
          ? 'This one is kept here, for you only:'
          : `These ${NUMBERS[n] ?? n} are kept here, for you only:`,
      toRow: (row: number) => `to row ${row}`,
      off: 'off the board',
      reason: 'reason changed',
      tell: 'Tell your group about them. Or ask the facilitator to open ranking again: your changes can then go in.',
      openAgain: 'Ranking is open again.',
      putIn: 'Put them in',
      leaveOut: 'Leave them out',
      letGo: 'I have seen this',
    },
  },
  agree: {
    title: (group: string) => `Group ${group} agrees on one diamond`,
    who: 'Your group can see this:',
    whoGroup: 'Your group can see this.',
    here: (n: number, of: number) =>
      of === 1
        ? 'You are the only one.'
        : n >= of
          ? of === 2
            ? 'Both are here.'
            : `All ${NUMBERS[of] ?? of} are here.`
          : `${n} of ${of} are here.`,
    readOnly: 'Agreeing has closed. You can look at it here.',
    noGroup: 'You are not in a group yet',
    noGroupMore: 'Ask the facilitator to put you into one. Your own diamond is safe.',
    startTitle: 'How do you want to start?',
    startMore: 'Talk first. The board is yours either way, and you can undo this choice.',
    startEmpty: 'Start empty',
    startFrom: 'Start from a suggestion',
    suggestionTitle: 'A starting suggestion',
    suggestionTitles: (n: number) =>
      n === 1 ? 'A starting suggestion' : `${capital(countedUp(n))} equally good suggestions`,
    suggestionFrom: (n: number) =>
      `Worked out from ${n} shared ${plural(n, 'diamond', 'diamonds')} still in the making: cards placed higher and more often come out higher. It is only a start.`,
    suggestionExact: (n: number, best: number) =>
      n === 1
        ? 'Only one finished diamond is shared, so this is that one. It is only a start.'
        : `Of all the diamonds there can be, ${best === 1 ? 'this one is' : 'these are'} nearest to your ${n} taken together. It is only a start.`,
    suggestionSearch: (n: number, best: number) =>
      n === 1
        ? 'Only one finished diamond is shared, so this is that one. It is only a start.'
        : `A search found ${best === 1 ? 'this one' : 'these'} to be nearest to your ${n} taken together. With a list this long not every diamond can be tried. It is only a start.`,
    suggestionMany: (shown: number, of: number) =>
      `${of} are equally near. Here are ${shown} of them; any is as good a start.`,
    suggestionAt: (n: number, of: number) => `Suggestion ${n} of ${of}`,
    suggestionBefore: 'The one before',
    suggestionNext: 'The next one',
    suggestionDiffers: 'in another row in the others',
    suggestionNone: 'Nobody in your group has shared a diamond yet, so there is nothing to suggest.',
    suggestionReady: (n: number) =>
      n === 1
        ? 'A starting suggestion is ready.'
        : `A starting suggestion is ready. ${capital(countedUp(n))} are equally good.`,
    suggestionYours: 'You decide.',
    lookAt: (n: number) => (n === 1 ? 'Look at it' : 'Look at them'),
    layDown: 'Lay it on the board',
    reject: 'No, start empty',
    replaces: 'This replaces what is on the board now.',
    started: 'You started from a suggestion.',
    startedKept: 'Nothing has been moved since.',
    startedMoved: (n: number) => `What you changed since, ${n} ${plural(n, 'card', 'cards')}:`,
    startedOf: 'They started from a suggestion and changed:',
    startedOfKept: 'They started from a suggestion and kept it.',
    moved: {
      up: (name: string, from: number) => `${name} up from row ${from}`,
      down: (name: string, from: number) => `${name} down from row ${from}`,
      off: (name: string, from: number) => `${name} off, was in row ${from}`,
      on: (name: string, to: number) => `${name} on, in row ${to}`,
    },
    allChose: (n: number, names: string) => `${allOf(n)} of you chose ${names}.`,
    allChoseNone: 'No card was chosen by all of you.',
    seeInDiamonds: 'See it in our diamonds',
    clear: 'Clear and start empty',
    talkTitle: 'Talk about these',
    talkOpen: (n: number) => `Talk about, ${n}`,
    talkNone: 'When two of you have shared, you will see here what you agree and differ on.',
    talkSame: 'Your diamonds have nothing in common to talk about yet.',
    kinds: { clash: 'Far apart', nearly: 'Nearly', shared: 'Shared' },
    leftOff: 'left off',
    notPlaced: 'not placed yet',
    rowShort: (row: number) => `row ${row}`,
    agreed: (n: number, of: number) => `${n} of ${of} agreed`,
    nextTalk: (card: string) => `Next: talk about ${card}, then place it or leave it.`,
    nextPlace: 'Next: pick a card from the list and place it together.',
    nextReady: 'All placed. Say that you are ready, or carry on.',
    ourDiamonds: 'Our diamonds',
    ready: 'We are ready',
    readyDone: 'Your group has said it is ready.',
    notReady: 'We are not ready yet',
    atTop: (names: string) => `${names} put it at the top.`,
    atRow: (names: string, row: number) => `${names} put it in row ${row}.`,
    lower: (names: string) => `${names} put it lower`,
    off: (names: string) => `${names} left it off`,
    choseRows: (n: number, from: number, to: number) =>
      `${allOf(n)} chose it, ${from === to ? `row ${from}` : `rows ${from} ${to - from === 1 ? 'and' : 'to'} ${to}`}.`,
  },
  /** What the groups chose: one set of words for tablets, console and projector. */
  choices: {
    all: (n: number) =>
      n === 1 ? 'The group chose' : n === 2 ? 'Both groups chose' : `All ${n} groups chose`,
    most: 'Most groups chose',
    half: (n: number) => (n === 2 ? 'One of the two groups chose' : 'Half of the groups chose'),
    few: 'Most groups left off',
    none: (n: number) => (n === 1 ? 'The group left off' : 'No group chose'),
    chosenByShort: 'chosen by',
    contested: 'Contested',
    contestedMore: (high: number, left: number) => `high for ${high}, left off by ${left}`,
    /** Of a list of nine or fewer everybody lays every card, so what counts is what stands high. */
    forced: {
      all: (n: number) =>
        n === 1
          ? 'The group put in its top two rows'
          : n === 2
            ? 'Both groups put in their top two rows'
            : `All ${n} groups put in their top two rows`,
      most: 'Most groups put in their top two rows',
      half: (n: number) =>
        n === 2
          ? 'One of the two groups put in its top two rows'
          : 'Half of the groups put in their top two rows',
      few: 'Few groups put in their top two rows',
      none: (n: number) => (n === 1 ? 'The group put lower' : 'No group put in its top two rows'),
      short: 'high for',
    },
    ofGroups: (n: number, of: number) => `${n} of ${of}`,
    card: 'Card',
    groupsCol: (forced: boolean) =>
      forced ? 'Groups with it in their top two rows' : 'Groups that chose it',
    table: 'How many groups chose each card',
    noneFinished: 'No group has finished its diamond yet, so there is nothing to compare.',
    finished: (n: number, of: number) =>
      n === of
        ? n === 1
          ? 'The group has finished'
          : n === 2
            ? 'Both groups have finished'
            : `All ${n} groups have finished`
        : `${n} of ${of} groups have finished`,
    onlyFinished: 'Only finished diamonds are counted.',
    says: 'What the groups say',
    common: {
      all: (names: string, groups: number) =>
        `${groups === 1 ? 'The group' : groups === 2 ? 'Both groups' : 'All groups'} chose ${names}.`,
      most: (names: string) => `No card was chosen by all. Most groups chose ${names}.`,
      mixed: 'No card was chosen by more than half of the groups.',
      highAll: (names: string, groups: number) =>
        `${groups === 1 ? 'The group' : groups === 2 ? 'Both groups' : 'All groups'} put ${names} high.`,
      highMost: (names: string) => `No card stands high for all. Most groups put ${names} high.`,
      highMixed: 'No card stands high for more than half of the groups.',
    },
    rejected: {
      none: (names: string) => `No group chose ${names}.`,
      most: (names: string) => `Most groups left off ${names}.`,
    },
    contestedOne: (name: string, high: number, left: number) =>
      `${name}: high for ${high}, left off by ${left}.`,
    contestedMany: (names: string) => `${names}: high for some groups, left off by others.`,
    agree: {
      few: (groups: number) =>
        groups < 2
          ? 'One group alone cannot say how far groups agree.'
          : 'Too few groups to say how far they agree.',
      chance: 'Groups agree no more than chance would.',
      more: (about: string) => `Groups agree more than chance would${about}.`,
      strong: (about: string) => `Groups agree strongly${about}.`,
      about: {
        top: ', mostly about the top',
        foot: ', mostly about what matters least',
        spread: ', about the top and the foot alike',
      },
    },
    moved: {
      title: 'From first thoughts to the group',
      kept: {
        near: 'kept nearly all that members first chose alone',
        part: 'kept much of what members first chose alone',
        far: 'moved far from what members first chose alone',
      },
      order: {
        near: 'in nearly the same order',
        part: 'in much the same order',
        far: 'in another order',
      },
      orderOnly: {
        near: 'kept nearly the order members first laid alone',
        part: 'kept much of the order members first laid alone',
        far: 'moved far from the order members first laid alone',
      },
      groups: (n: number, what: string) => `${n === 1 ? 'One group' : 'Groups'} ${what}.`,
      more: 'A mean over the members of each group; nobody’s own diamond is shown. 1 is what they first thought, 0 what chance gives.',
      few: 'Groups with fewer than three members’ finished diamonds are left out.',
      group: 'Group',
      which: 'Which cards',
      how: 'In which order',
      unknown: 'cannot be told',
      kinds: { near: 'nearly the same', part: 'partly', far: 'otherwise' },
    },
    weight: (higher: string, lower: string) =>
      `By people’s own first choices, every group weighing the same, ${higher} would stand above ${lower}.`,
  },
  /** To look at what came of it: after the end everything, before it the groups' diamonds. */
  consent: {
    title: 'A round of consent',
    one: (name: string) => `What do you think of ${name}?`,
    many: 'What do you think of these?',
    ways: { thumbs: 'Thumbs', fist: 'Fist to five' },
    waysMore: {
      thumbs: 'Each answers for, can live with it, or against.',
      fist: 'Each answers 0 (no) to 5 (will help to make it happen); 3 and above can live with it.',
    },
    values: {
      thumbs: { '-1': 'Against', '0': 'I can live with it', '1': 'For' },
      fist: {
        '0': 'No',
        '1': 'Serious worries',
        '2': 'Some worries',
        '3': 'I can live with it',
        '4': 'I like it',
        '5': 'I will help to make it happen',
      },
    },
    /** As they stand over counts, of several people. */
    counted: {
      thumbs: { '-1': 'against', '0': 'can live with it', '1': 'for' },
      fist: {
        '0': 'no',
        '1': 'serious worries',
        '2': 'some worries',
        '3': 'can live with it',
        '4': 'like it',
        '5': 'will help',
      },
    },
    outcome: {
      nobody: 'Nobody has answered',
      allFor: (n: number) => (n === 1 ? 'the one who answered is for it' : `${eachOf(n)} for`),
      noneAgainst: (rest: string) => `nobody against, ${rest}`,
      for: (n: number) => `${n} for`,
      live: (n: number) => `${n} can live with it`,
      against: (n: number) => `${n} against`,
      allAt: (n: number, value: number) => (n === 1 ? `one at ${value}` : `${eachOf(n)} at ${value}`),
      noneBelow: (value: number) => `nobody below ${value}`,
      someBelow: (n: number, rest: number) => `${n} below 3, ${rest} at 3 or above`,
    },
    how: (way: string, outcome: string, n: number, of: number) =>
      `${way}: ${outcome}. ${n} of ${of} answered.`,
    answered: (n: number, of: number) => `${n} of ${of} have answered`,
    tableOf: (name: string) => `Answers on ${name}`,
    answer: 'Answer',
    people: 'People',
    own: {
      band: 'Only you can see your answers.',
      bandMore: 'Everyone sees how many gave each, once they are shown.',
      shownBand: 'Everyone in the session can see this.',
      shownBandMore: 'Only counts. Nobody sees who answered what.',
      notYet: 'Not answered yet',
      sending: 'Saving',
      saved: 'Saved',
      waits: 'Not saved yet',
      waitsMore: 'Keep this page open: your answer goes in by itself when the connection is back.',
      done: (n: number, of: number) =>
        n < of
          ? `You have answered ${n} of ${of}.`
          : of === 1
            ? 'You have answered.'
            : 'You have answered them all.',
      next: 'You can change your answer until the round closes.',
      nextNone: 'Tap your answer. Nobody sees who gave it.',
      closed: 'The round is closed.',
      closedMore: 'The facilitator shows the counts next.',
      shown: 'What the room said',
      shownMore: 'These are counts of people, not a vote that decides by itself.',
      yours: 'Your answer',
      board: 'Look at the board',
      opened: 'A round of consent is open. Your answer stays private.',
      openedShort: 'A round of consent is open.',
      openedMore: 'Your answer stays private.',
      shownSpoken: 'The facilitator shows what the room said.',
      go: 'Answer it',
      goShown: 'Look at it',
    },
    lead: {
      title: 'Ask for consent',
      more: 'A quick, private answer from everyone on the last candidates. Only counts are ever shown.',
      pick: (most: number) => `Candidates, up to ${most}`,
      picked: (n: number, most: number) => `${n} of ${most} picked`,
      showAll: (n: number) => `Show all ${n}`,
      showFew: 'Show fewer',
      proposals: 'What is proposed',
      proposalsHint: 'One proposal a line, up to six.',
      way: 'How people answer',
      start: 'Start the round',
      pickFirst: 'Pick at least one candidate.',
      tooMany: (most: number) => `A round takes up to ${most} candidates.`,
      twice: 'The same proposal stands there twice.',
      tooLong: (most: number) => `A proposal may have up to ${most} letters.`,
      started: 'The round has begun. Answers stay private.',
      on: 'People are answering',
      closed: 'The round is closed',
      shown: 'What the room said',
      privateYet: 'Nobody sees the counts yet, you neither.',
      close: 'Close the answers',
      show: 'Close and show the counts',
      showClosed: 'Show the counts',
      clear: 'Put the round away',
      cancel: 'Stop the round',
      cancelTitle: 'Stop this round?',
      cancelMore: (n: number) =>
        n === 1
          ? 'One person has answered. Their answer is dropped and nobody sees it.'
          : `${n} people have answered. Their answers are dropped and nobody sees them.`,
      cancelNo: 'Go on with it',
      clearMore: 'Boards come back for everyone.',
      closedSpoken: 'The answers are closed.',
      shownSpoken: 'Everyone sees the counts.',
      clearedSpoken: 'The round is put away.',
      offers: 'From the round of consent:',
      use: (name: string, how: string) => `${name}: ${how}`,
      used: 'Put in. You can still change the words.',
    },
    wall: {
      open: 'Answer on your own device',
      openMore: 'Nobody sees who answers what. The counts are shown when the facilitator closes the round.',
      closed: 'The answers are in',
      closedMore: 'The counts are shown next.',
      shown: 'What the room said',
      more: 'Counts of people. Nobody sees who answered what.',
      fistScale: '0: no. 3: I can live with it. 5: I will help to make it happen.',
      thumbsScale: 'For, can live with it, or against.',
    },
  },

  made: {
    title: 'What we made',
    views: 'What to look at',
    agreed: 'What we agreed',
    board: 'The whole board',
    group: (name: string) => `Group ${name}`,
    yourGroup: (name: string) => `Group ${name}, yours`,
    your: 'Your diamond',
    of: (name: string) => `${name}’s diamond`,
    none: 'No decision was recorded.',
    whoGroup: 'Your group can see this.',
    whoShared: 'You shared it with your group.',
    whoTheirs: (name: string) => `${name} shared it with your group.`,
    tap: 'Tap a card to read it.',
    empty: 'There are no cards on this diamond.',
    leftOff: 'Left off',
    reasons: 'Reasons noted',
    looking: 'You are looking',
    groups: 'The groups’ diamonds',
    lookGroups: 'Look at the groups’ diamonds',
  },
  whole: {
    title: 'Decide together',
    who: 'Everyone in the session can see this.',
    whoMore: 'The projector too.',
    boardOpen: 'Everyone may place cards here.',
    boardRead: 'The facilitator places the cards.',
    boardLeads: 'Only facilitators place cards here.',
    decision: 'What you agreed',
    how: 'How it was agreed',
    placed: (n: number, of: number) => `${n} of ${of} placed together`,
    show: 'Choices of the groups',
    showShort: 'Choices',
  },
  check: {
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
  },
  home: {
    check: 'Check this network',
    title: 'Join a session',
    heading: 'Join with a code',
    about:
      'Facet helps a group decide what matters most, or map who works with whom: first alone, then in small groups, then all together.',
    codeHint: 'Six letters and digits, on the screen at the front.',
    join: 'Go in',
    start: 'Start a session',
    leadOne: 'Lead a session',
    startMore:
      'People rank what matters to them, or map their network. They join with a code; you lead the session.',
    yours: 'On this device',
    back: (title: string) => `Go back to ${title}`,
    untitled: 'your session',
    asFacilitator: 'You lead it',
    asName: (name: string) => `As ${name}`,
    asSeat: 'Your seat',
    lost: 'There is nothing at this address. Check the link, or join with the code.',
    papers: 'How it works',
    alone: 'First alone',
    aloneMore: 'You rank cards or draw a map. Only you can see it.',
    group: 'Then in a small group',
    groupMore: 'You show what you want to show, and agree on one together.',
    all: 'Then all together',
    allMore: 'The groups explain theirs, and the room decides.',
  },
  join: {
    title: (session: string) => `Join ${session}`,
    looking: 'Looking for the session',
    code: 'Code',
    codeEmpty: 'Type the code first. It has six letters and digits.',
    codeShort: (n: number) =>
      `A code has six letters and digits. ${n === 1 ? 'One is' : `${n} are`} missing.`,
    codeLong: (n: number) =>
      `A code has six letters and digits. There ${n === 1 ? 'is one' : `are ${n}`} too many.`,
    codeStrange: (which: string) => `No code has ${which} in it. Look at the screen at the front again.`,
    or: (last: string, before: string) => `${before} or ${last}`,
    wrong: (code: string) => `No session has the code ${code}`,
    wrongMore: 'Look at the screen at the front again. The code may have been changed.',
    another: 'Type another code',
    name: 'Your name or an alias',
    nameHint: 'People in the room see it. A first name is enough.',
    nameEmpty: 'Type a name first. It need not be your real one.',
    ask: { school: 'Your school', team: 'Your team or department', phase: 'Your phase or year group' },
    optional: 'if you like',
    why: 'Only used so that groups can be mixed. Others do not see it.',
    private: 'What you put on your board stays yours until you share it. Not even the facilitator sees it.',
    go: 'Go in',
    going: 'One moment',
    already: 'This device is in this session already',
    goOn: (name: string) => `Carry on as ${name}`,
    goOnUnnamed: 'Carry on',
    notYou: 'Not you? Leave',
    someoneElse: 'Join as one more person on this device',
    lead: 'You are leading this session on this device.',
    toConsole: 'Back to leading it',
    locked: 'The door is locked',
    lockedMore: 'Ask the facilitator to open it. This page checks again by itself.',
    full: 'The session is full',
    fullMore: 'Ask the facilitator: there will be room when somebody leaves.',
    ended: 'This session has ended',
    endedMore: 'Nobody can join it any more.',
    offline: 'No connection',
    offlineMore: 'The session could not be reached. Check the Wi-Fi of this device, then try again.',
    busy: 'Not now',
    again: 'Try again',
    home: 'To the start',
    inviteTitle: 'Lead a session together',
    inviteHeading: 'You are invited to a session',
    inviteMore: 'This link works once and stays on this device. Type the name that people will see.',
    inviteGo: 'Go in',
    inviteUsed: 'This invitation has been used',
    inviteUsedMore:
      'An invitation works once. If it was you, go back on the device you used; otherwise ask for a new one.',
    inviteBad: 'This invitation does not work',
    inviteBadMore: 'The link may have been cut short. Ask for it again, or for a new one.',
  },
  seat: {
    menu: (name: string) => `${name}: your seat and this device`,
    title: (name: string) => `You are ${name}`,
    device: 'Carry on with another device',
    deviceMore:
      'Scan this with the other device, or open the link there. It opens your seat, so do not show it to anyone else.',
    deviceMake: 'Show the link',
    deviceQr: 'QR code that opens your seat on another device',
    copyLink: 'Copy the link',
    rename: 'Change my name',
    renameTitle: 'What should people call you?',
    renameMore: 'People in the room see the new name everywhere at once.',
    renameYes: 'Use this name',
    renamed: (name: string) => `You are ${name} now.`,
    theme: 'Light or dark',
    themes: { system: 'Same as this device', light: 'Light', dark: 'Dark' },
    letters: 'Letter keys on a board',
    lettersOn: 'On',
    lettersOff: 'Off',
    leave: 'Not you? Leave',
    leaveTitle: (name: string) => `Leave as ${name}?`,
    leaveMore:
      'You give up your seat for good and nothing stays on this device. What was shared stays with the group.',
    leaveUnsaved: (n: number) =>
      `${n} ${plural(n, 'change is', 'changes are')} not saved yet and would be lost.`,
    leaveYes: 'Leave',
    leaveNo: 'Stay',
    minutesLeft: (n: number) => `${n} ${plural(n, 'minute', 'minutes')} left.`,
    timeUp: 'Time is up. Nothing closes by itself.',
    timeLeft: (clock: string) => `Time left: ${clock}`,
    timePaused: (clock: string) => `Paused, ${clock} left`,
    connecting: 'Opening your session',
    connectingMore: 'Everything you saved is there.',
    connectingLong: 'This is taking longer than usual',
    connectingLongMore: 'The network may be slow. Keep this page open, or try again.',
    none: 'This device has no seat in that session',
    noneMore:
      'Join with the code from the screen at the front. If you were in before on this device, its browser may have been cleared.',
    typeCode: 'Type a join code',
    offline: 'No connection.',
    offlineMore:
      'You can carry on. Your work is kept on this device and goes in by itself when the network is back.',
    offlineUnkept:
      'You can carry on, but this browser cannot keep your work: do not close or reload this page until the network is back.',
    portal: 'This network wants a sign-in first.',
    portalMore:
      'Open any other website in this browser and sign in there. You can carry on here; your work goes in by itself afterwards.',
    back: 'Connected again.',
    cannotSave: 'The server cannot save just now.',
    cannotSaveMore: 'Keep this page open; your changes go in by themselves when it can.',
    offlineUnsaved: (n: number) =>
      `${n} ${plural(n, 'change is', 'changes are')} on this device only. Keep this page open.`,
    ended: 'The session has ended.',
    endedMore: 'You can still look at everything.',
    closing: {
      groups: 'Group work closes soon.',
      other: 'This step closes soon.',
    },
    closingMore: 'Finish what you are doing.',
    opened: (step: string) => `${step} is open.`,
    finish: 'Finish this, then go.',
    go: {
      waiting: 'Go there',
      share: 'Go to my group',
      present: 'Go and watch',
      whole: 'Go to the room',
      closed: 'Go there',
    },
    stage: {
      waiting: 'Waiting',
      share: 'Share',
      present: 'Present',
      whole: 'Decide',
      closed: 'The end',
    },
    /** What each kind of board calls its own steps. */
    kinds: {
      diamond9: {
        letters: 'N notes a reason, M moves a card. Turn them off if they get in your way.',
        closing: 'Ranking closes soon.',
        go: { individual: 'Go to the list', agree: 'Go to our diamond' },
        stage: { individual: 'Ranking', agree: 'Agree' },
        spokenSaved: 'Your ranking is saved.',
        noGroupMore: 'The facilitator can see that. Meanwhile, here is your own diamond.',
        waiting: (items: number) => `A list of ${items} cards is waiting for you.`,
      },
      network: {
        letters: 'N adds a name, T draws a tie, M moves a name. Turn them off if they get in your way.',
        closing: 'Drawing closes soon.',
        go: { individual: 'Go to my map', agree: 'Go to our map' },
        stage: { individual: 'Draw', agree: 'Merge' },
        spokenSaved: 'Your map is saved.',
        noGroupMore: 'The facilitator can see that. Meanwhile, here is your own map.',
        waiting: (items: number) =>
          items === 0
            ? 'You will draw who takes part, and how they are connected.'
            : `A map with ${items} ${plural(items, 'name', 'names')} on it is waiting for you.`,
      },
    },
    spoken: (step: string) => `The facilitator has opened ${step}.`,
    spokenEnd: 'The facilitator has closed the session.',
    spokenWaiting: 'The facilitator has gone back to the beginning. Please wait.',
    spokenGroup: (group: string, names: string) => `You are in group ${group} with ${names}.`,
    noGroup: 'You are not in a group yet.',
  },
  waiting: {
    title: (name: string) => `You are in, ${name}`,
    here: (n: number) => (n <= 1 ? 'You are the first one here.' : `${n} people are here.`),
    soon: 'Waiting for the facilitator to begin',
    soonMore: 'This page moves on by itself. Keep it open.',
    question: 'The question',
    next: 'What will happen',
  },
  refusedWork: {
    title: (n: number) => `${n} ${plural(n, 'change was', 'changes were')} not included`,
    which: {
      group: (n: number) => `You made ${n === 1 ? 'it' : 'them'} on your group’s board.`,
      whole: (n: number) => `You made ${n === 1 ? 'it' : 'them'} on the board of the whole room.`,
    },
    why: {
      closed: 'The step had closed before they could be saved.',
      full: 'There was no room left on it.',
      refused: 'The server could not take them.',
      gone: 'It is no longer there.',
      otherData: 'The server was put back to an earlier copy. These changes were made after it.',
    },
    putBack: (n: number) => `${n} of your changes ${plural(n, 'is', 'are')} no longer on the server`,
    whatNow: {
      group:
        'The board shows what the others see. If something important is missing, tell your group or the facilitator.',
      whole: 'The board shows what the others see. If something important is missing, tell the facilitator.',
    },
    understood: 'Understood',
  },
  gone: {
    removed: 'You are no longer in this session',
    removedMore: 'The facilitator has removed this seat. Nothing of yours is left on this device.',
    removedThen: 'If that is a mistake, ask at the front. You can join again if they agree.',
    left: 'You have left',
    leftMore: 'Nothing of yours is left on this device. What you shared stays with your group.',
    leftThen: 'You can join again with the code.',
    erased: 'This has been deleted',
    erasedMore:
      'The facilitator has deleted this session, or your seat in it, with everything it held. Nothing of it is left on this device.',
    erasedThen: '',
    notLetIn: 'You were not let in',
    notLetInMore:
      'The facilitator did not let you into this session just now. Nothing of yours is left on this device.',
    notLetInThen: 'If that is a mistake, ask at the front, then join again with the code.',
    unauthorised: 'This seat is no longer there',
    unauthorisedMore:
      'The facilitator may have removed it, it may have been given up on another device, or the session deleted. Nothing of it is left on this device.',
    unauthorisedThen: 'Join again with the code, or ask the facilitator.',
    oldVersion: 'Facet has been updated',
    oldVersionMore: 'This page is older than the server. What you saved is there.',
    oldVersionThen: '',
    otherData: 'This seat is not known to the server',
    otherDataMore:
      'The server was put back to an earlier copy, perhaps from before you joined. What this device has of your work is still here.',
    otherDataThen: 'Ask the facilitator before you join again: the newer copy may come back.',
    notSaved: (n: number) => `${n} ${plural(n, 'change was', 'changes were')} not saved before that.`,
    reload: 'Reload this page',
    failed: 'This page stopped',
    failedMore:
      'Part of it could not be loaded, or something in it went wrong. What was saved is still there.',
    failedThen: 'If it happens again, tell the person who looks after Facet.',
  },
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
    cannotCopy: 'This browser cannot copy. Select the link and copy it by hand.',
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
    more: (n: number) => `${n} more`,
    andMore: (n: number) => `and ${n} more`,
    cards: (n: number) => `${n} of the cards`,
    oneAgreed: 'The one we agree on',
    how: 'How:',
    decided: 'We agreed on',
    thanks: 'Thank you',
    closedNone: 'This session has ended. No decision was recorded.',
    closedMore: 'You can still look at the boards on your own device.',
  },
  share: {
    heading: (group: string, question: string) => `Group ${group}: ${question}`,
    bandNone: 'Nobody has shared here yet.',
    band: (n: number) =>
      n === 1 ? 'Your group can see one diamond.' : `Your group can see these ${counted(n)}.`,
    bandMore: 'Each was private until its owner shared it.',
    you: 'You',
    explain: 'explain',
    explainsNow: 'explains',
    onlyYou: 'Only you can see this',
    shareMine: 'Share with my group',
    shareHint: 'Your diamond is still yours alone.',
    shareNext: 'Your group sees where you put your cards and the reasons you noted.',
    rankingClosed: 'Ranking has closed, and that is fine.',
    rankingClosedMore: 'Listen to the others, then help your group to agree.',
    sharedSpoken: 'Your diamond is shared with your group.',
    asked: 'The facilitator asks everyone to share.',
    askedMore: 'Your diamond is shared only when you do it.',
    notShared: (name: string) => `${name} has not shared yet`,
    coming: 'On its way',
    empty: (name: string) => `${name} has placed no cards.`,
    emptyYou: 'You have placed no cards.',
    hasLeft: 'has left',
    spoken: 'has spoken',
    next: 'next',
    turn: (name: string) => `${name}’s turn`,
    yourTurn: 'Your turn',
    giveTurn: (name: string) => `Give ${name} the turn`,
    takeTurn: 'Take the turn',
    more: (name: string) => `More about ${name}’s diamond`,
    show: 'Show it to the facilitator',
    showMore: 'The facilitator can then see your diamond.',
    showTitle: 'Show your diamond to the facilitator?',
    showText:
      'The facilitator can then see where you put your cards and the reasons you noted, until the session is deleted. Your group sees no more than before.',
    showYes: 'Show it',
    shown: 'The facilitator can see this',
    diamondOf: (name: string) => `${name}’s diamond`,
    yourDiamond: 'Your diamond',
    leftOff: 'Left off:',
    notPlaced: (n: number) => `${n} ${plural(n, 'card', 'cards')} not placed yet`,
    reason: 'Reason:',
    members: 'Diamonds of your group',
    legend: 'What the marks mean',
    legendAll: (n: number) => `${eachOf(n)} chose it`,
    legendClash: 'far apart',
    legendLit: 'being talked about',
    talk: 'Talk about',
    talkNone:
      'Once two shared diamonds have cards on them, this says where you are far apart and where you agree.',
    talkAlike:
      'No card is in all your diamonds, and none are far apart. Take turns and say why you chose yours.',
    kinds: { clash: 'Far apart', nearly: 'Nearly', shared: 'Shared' },
    top: (names: string) => `top for ${names}`,
    row: (row: number, names: string) => `row ${row} for ${names}`,
    off: (names: string) => `left off by ${names}`,
    nearly: (n: number, from: number, to: number) => `${eachOf(n)} chose it, rows ${from} to ${to}`,
    sharedCards: (n: number) => `${n} ${plural(n, 'card', 'cards')}`,
    sharedMore: (n: number) => `${eachOf(n)} put them in the same row`,
    first: 'Who explains first?',
    firstMore: 'Take turns. Tap a card to light it up for everyone.',
    firstTwo: 'There are two of you. Take turns all the same, then make one diamond.',
    explains: (name: string) => `${name} explains.`,
    youExplain: 'You explain.',
    tapCard: 'Tap a card to talk about it.',
    ask: (name: string, question: string) => `Ask ${name}: ${question}`,
    tell: (question: string) => `They ask you: ${question}`,
    together: (card: string) => `You are talking about ${card}.`,
    why: {
      off: (card: string) => `why did you leave ${card} off?`,
      notPlaced: (card: string) => `where would you put ${card}?`,
      top: (card: string) => `why is ${card} at the top?`,
      foot: (card: string) => `why is ${card} at the foot?`,
      row: (card: string, row: number) => `why is ${card} in row ${row}?`,
    },
    turnSpoken: (name: string) => `It is ${name}’s turn.`,
    yourTurnSpoken: 'It is your turn to explain.',
    cardSpoken: (card: string) => `Your group is talking about ${card}.`,
    allSpoken: 'Everyone has had a turn.',
    allSpokenMore: 'Now put your choices together into one.',
    start: 'Start our diamond',
    toAgree: 'Our diamond',
    waitOthers: 'Waiting for the others to share.',
    waitOthersMore: 'Their diamonds appear here by themselves.',
    alone: 'You are the only one in this group.',
    aloneMore: 'Carry on by yourself, or ask the facilitator to move you to another group.',
  },
  present: {
    heading: (group: string) => `Group ${group} is presenting`,
    yours: 'Your group is presenting',
    band: 'Everyone can see this.',
    bandMore: (group: string) => `It is group ${group}’s diamond.`,
    bandBetween: 'Nothing is shown here just now.',
    bandOwn: 'Your group can see this.',
    this: 'This',
    that: 'That',
    watching: 'You are watching',
    by: (names: string) => `Made by ${names}.`,
    nobody: 'Its members have left.',
    between: 'The next group will be chosen at the front',
    betweenMore: 'Its diamond appears here by itself.',
    betweenYours: 'Your group may be next. This is your diamond.',
    done: (n: number, of: number) => `${n} of ${of} groups have presented.`,
    why: 'Why is this above that?',
    above: (row: number) => `This, row ${row}`,
    below: (row: number) => `That, row ${row}`,
    offBoard: (which: string) => `${which}, not on the diamond`,
    whySpoken: (above: string, below: string) => `The question: why is ${above} above ${below}?`,
    yourTask: 'Say how you got there, and why each card is above the next.',
    yoursLate: 'They made it before you came. Listen, and ask: why is this above that?',
    listen: 'Listen, and ask: why is this above that?',
    empty: 'There are no cards on this diamond.',
    next: 'This page follows the front by itself.',
    diamond: (group: string) => `Diamond of group ${group}`,
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
  timer: {
    title: 'Timer',
    never: 'never cuts anyone off',
    start: 'Start a timer',
    minutes: 'How many minutes?',
    startWith: (n: number) => `Start ${n} minutes`,
    short: (n: number) => `${n}`,
    own: 'Or type a number',
    go: 'Start',
    wrong: 'Type a number of minutes, for example 12.',
    pause: 'Pause',
    resume: 'Resume',
    twoMore: '2 min',
    twoMoreLong: '2 min more on the timer',
    clear: 'Clear',
    clearLong: 'Clear the timer',
    paused: 'Paused.',
    up: 'Time is up. Nothing closes by itself.',
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
  /** The network-o-gram. */
  network: {
    own: {
      label: 'Your map',
      fileTitle: 'My map',
      shared: 'Your group can see this.',
      sharedMore: 'You have shown it to them.',
      panel: 'Your map',
      panelButton: 'What it says',
      asked: 'You are asked',
      askedTie: (type: string) => `Draw a tie about ${type.toLowerCase()} for each.`,
      how: 'How to draw it',
      steps: [
        'Add the people, groups and places you work with.',
        'Tie two that work together.',
        'Say how strong the tie is, and whether it is there now or wanted.',
      ],
      keys: 'By keyboard: arrows go about the map, N adds, T ties, M moves. The table does all of it too.',
      closed: 'Drawing has closed.',
      closedMore: 'This is your map as you left it.',
      ready: 'My map is ready',
      readyDone: 'Your map is ready.',
      readyMore: 'You can still change it until drawing closes.',
      notReady: 'Not ready yet',
    },
    group: {
      title: (group: string, question: string) => `Group ${group}: ${question}`,
      label: (group: string) => `The map of group ${group}`,
      fileTitle: (group: string) => `Group ${group}`,
      ourMaps: 'Our maps',
      panel: 'Make it one map',
      panelButton: 'Make it one',
      didStart: 'choose how to begin',
      didSettle: 'agree on a tie',
      startAgain: 'Choose again how to begin',
      closed: 'Merging has closed.',
      closedMore: 'This is your group’s map.',
      ready: 'Our map is ready',
      readyDone: 'Your group’s map is ready.',
      notReady: 'Not ready yet',
      shared: 'Your group can see this.',
    },
    share: {
      heading: (group: string, question: string) => `Group ${group}: ${question}`,
      bandNone: 'Nobody has shared a map yet.',
      band: (n: number) => (n === 1 ? 'Your group can see one map.' : `Your group can see ${n} maps.`),
      bandMore: 'Nobody else can.',
      whose: 'Whose map',
      you: 'You',
      yourMap: 'Your map',
      mapOf: (name: string) => `The map of ${name}`,
      onlyYou: 'Only you can see this until you share it',
      nothing: 'There is nothing on this map.',
      notYet: (name: string) => `${name} has not shared a map yet.`,
      leftUnshared: (name: string) => `${name} has left without sharing a map.`,
      notShared: 'Show your map to your group.',
      notSharedMore: 'Only the people in your group will see it.',
      shareMine: 'Share my map',
      sharedSpoken: 'Your group can see your map now.',
      asked: 'The facilitator asks you to share your map with your group.',
      askedMore: 'Only your group will see it.',
      first: 'Who begins?',
      firstMore: 'Each explains their map in turn; the others listen.',
      youExplain: 'Your turn: explain your map.',
      explains: (name: string) => `${name} explains a map.`,
      listen: 'Ask: who is missing, and which tie matters most?',
      turn: (name: string) => `${name}’s turn`,
      yourTurn: 'Your turn',
      toMerge: 'Make one map',
      talk: 'What is on your maps',
      talkNone: 'When two have shared, this shows who is on several maps and who is on one.',
      onAll: (n: number) => (n === 2 ? 'On both maps' : `On all ${n} maps`),
      onAllNone: 'Nobody is on all of them.',
      onSome: 'On some',
      onOne: 'On one map only',
      andMore: (n: number) => `and ${n} more`,
      spelling:
        'Names that are written differently count apart here. You put them together when you make one map.',
      showTitle: 'Show your map to the facilitator?',
      showText:
        'The facilitator can then see your map and the notes on it, until the session is deleted. Your group sees no more than before.',
    },
    present: {
      heading: (group: string) => `Group ${group} presents its map`,
      yours: 'Your group presents its map',
      between: 'The groups present their maps',
      betweenYours: 'This is your group’s map, to be ready with.',
      betweenMore: 'This is your group’s map.',
      bandOwn: 'Your group and the facilitator can see this.',
      band: 'Everyone in the session can see this.',
      bandMore: (group: string) => `The map of group ${group}.`,
      looking: 'To look at',
      yourTask: 'Say what the map shows, and how you got there.',
      listen: 'Listen, and look for what your own map shows as well.',
      done: (n: number, of: number) => `${n} of ${of} have presented.`,
      empty: 'Nothing has been drawn on this map.',
    },
    whole: {
      label: 'The whole room’s map',
      fileTitle: 'Our network',
      panel: 'Our one map',
      panelButton: 'Make it one',
      agreed: 'What we agreed',
      didStart: 'choose how to begin',
      notBegun: 'The facilitator will begin the map in a moment.',
      open: 'Everyone can work on it.',
      leads: 'Only facilitators can change it.',
      read: 'The facilitator changes it as you say.',
    },
    late: {
      title: (n: number) => `Drawing closed before ${n} of your changes arrived`,
      kept: (n: number) =>
        n === 1 ? 'This one is kept here, for you only:' : `These ${n} are kept here, for you only:`,
      openAgain: 'Drawing is open again.',
      tell: 'Tell your group about them. Or ask the facilitator to open drawing again: your changes can then go in.',
      added: (name: string) => `${name}: added`,
      changed: (name: string) => `${name}: changed`,
      removed: (name: string) => `${name}: taken off`,
    },
    closed: {
      title: 'What we made',
      whole: 'Our network',
      own: 'My map',
      group: (group: string) => `Group ${group}`,
      which: 'Which map',
    },
    bench: {
      asTable: 'As a table',
      empty: 'Nothing is here yet. Add whom you work with, or tap twice where a name should go.',
      emptyLook: 'Nothing has been drawn here.',
      key: 'What the signs mean',
      asMap: 'As a map',
      add: 'Add to map',
      tieTwo: 'Tie two',
      tieDone: 'Stop tying',
      tieBegun: 'Choose the first of the two.',
      tieEnded: 'No tie is being drawn.',
      tieFirst: 'Tap the first of the two.',
      tieOther: (name: string) => `Now tap what ${name} is tied to.`,
      tieEscape: 'Escape or “Stop tying” leaves all as it was.',
      count: (nodes: number, ties: number) => `${nodes} on the map, ${ties} ${plural(ties, 'tie', 'ties')}.`,
      hintFirst: 'Add the first people, groups and places you think of.',
      hintTie: 'Now tie two that work together: tap “Tie two”.',
      hint: 'Tap to open, drag to move.',
      tableHint: 'All that can be done on the map can be done here.',
      look: 'You can look at it and move about in it.',
      menu: 'More for this map',
      tidy: 'Tidy up',
      tidyMore: 'Finds new places for what nobody has placed by hand',
      tidyNothing: 'Everything stands where somebody put it.',
      bringIn: 'Bring in a file',
      bringInMore: 'From Kumu, Gephi, a spreadsheet or another map',
      didImport: 'bring in a file',
      imported: (nodes: number, ties: number) =>
        `${nodes} ${plural(nodes, 'name', 'names')} and ${ties} ${plural(ties, 'tie', 'ties')} brought in. Undo takes them out again.`,
      saveFile: 'Save as a file',
      saveFileMore: 'A picture, a spreadsheet, or for Kumu or Gephi',
    },
    map: {
      /** What a screen reader says of a node: "Fernhill, school, 5 ties. Drawn by 3 of 5." */
      node: (name: string, sort: string, ties: number, me: boolean) =>
        `${[name, sort, me ? 'you' : '', ties === 0 ? 'no ties' : `${ties} ${plural(ties, 'tie', 'ties')}`]
          .filter(Boolean)
          .join(', ')}.`,
      drawnBy: (by: number, of: number) => `Drawn by ${by} of ${of}.`,
      backing: (by: number, of: number) => `${by}/${of}`,
      help: 'Arrow keys go from name to name. Enter opens one. Plus and minus zoom, 0 shows all.',
      helpWriting:
        'Arrow keys go from name to name. Enter opens one. T ties it to another, M moves it, N adds a name, Delete takes one off. Plus and minus zoom, 0 shows all.',
      zoomIn: 'Closer',
      zoomOut: 'Further away',
      fit: 'Show all of it',
      zoom: 'Zoom',
      fitted: 'All of the map is shown.',
      tieFrom: (name: string) => `Tie from ${name}. Go to the other end and press Enter.`,
      tieLeft: 'No tie was drawn.',
      lifted: (name: string) =>
        `${name} can be moved. Arrow keys move it, with Shift further. Enter puts it down, Escape puts it back.`,
      near: (name: string) => `Near ${name}.`,
      back: (name: string) => `${name} is back where it was.`,
    },
    reading: {
      heading: 'What this map says',
      busy: 'Reading the map…',
      empty: 'There is nobody on this map yet.',
      showAll: (n: number) => `Show all ${n}`,
      showFew: 'Show fewer',
      lit: (sentence: string) => `${sentence} Shown on the map.`,
      unlit: 'The whole map is shown again.',
      onlyDrawn: 'A map shows what was drawn, not all there is.',
      fewNames: (n: number) =>
        `This map has ${counted(n)} ${plural(n, 'name', 'names')}. Look at it as the start of a talk, not as a measure.`,
      others: (n: number) => `${n} ${plural(n, 'other', 'others')}`,
      noTies: (n: number) =>
        n === 1
          ? 'There is one name on this map, and no tie.'
          : `None of the ${n} names on this map is tied to another now.`,
      allThroughOne: (ties: number, name: string) =>
        `${allOf(ties)} ties run through ${name}. If ${name} left, no tie would be left.`,
      parts: (n: number, list: string) =>
        `The map is in ${counted(n)} parts with no tie between them: ${list}.`,
      smallerParts: (n: number) => `${n} smaller ${plural(n, 'part', 'parts')}`,
      middle: (n: number, names: string) => `${names} ${plural(n, 'is', 'are')} in the middle of this map.`,
      /** `tenths` of the ways between two others, of a single node. */
      middleWays: (tenths: number) =>
        tenths >= 10
          ? 'Whoever wants to get from one to another goes that way.'
          : `The shortest way between two others runs there about ${counted(tenths)} ${plural(tenths, 'time', 'times')} in ten.`,
      middleFew: 'The shortest ways between the others run there most often.',
      noMiddle: 'Nobody stands out in the middle of this map.',
      mostTies: (n: number, names: string, ties: number, of: number) =>
        n === 1
          ? `${names} has the most ties, to ${ties} of the ${of} others.`
          : `${names} have the most ties, each to ${ties} of the ${of} others.`,
      holdsTogether: (name: string, off: string) =>
        `Much hangs on ${name}: if ${name} left, ${off} would be cut off from the rest.`,
      holdsApart: (name: string, off: string) =>
        `Much hangs on ${name}: if ${name} left, ${off} would be cut off from one another.`,
      holdsPieces: (name: string, off: string, pieces: number) =>
        `Much hangs on ${name}: if ${name} left, ${off} would be cut off from the rest, in ${counted(pieces)} pieces.`,
      oneTie: (a: string, b: string, off: string, rest: string) =>
        `The tie between ${a} and ${b} is all that joins ${off} to ${rest}.`,
      theRest: 'the rest',
      alone: (n: number, names: string) => `${names} ${plural(n, 'is', 'are')} not tied to anyone now.`,
      edge: (n: number, names: string) =>
        n === 1 ? `${names} is at the edge, with one tie.` : `${names} are at the edge, with one tie each.`,
      dense: (ties: number, possible: number) =>
        ties === possible
          ? possible === 1
            ? 'The one tie there could be is there.'
            : `All ${possible} ties there could be are there.`
          : `${ties} of the ${possible} ties there could be ${plural(ties, 'is', 'are')} there:`,
      bands: {
        thin: 'few are tied to each other.',
        loose: 'a loosely tied map.',
        middling: 'neither a loosely nor a closely tied map.',
        close: 'a closely tied map.',
        full: '',
      },
      each: (n: number, exact: boolean) =>
        n < 1
          ? 'On average, each is tied to fewer than one other.'
          : `On average, each is tied to ${exact ? '' : 'about '}${n} ${plural(n, 'other', 'others')}.`,
      arrowsOne: (both: boolean) =>
        both ? 'The one tie with an arrow goes both ways.' : 'The one tie with an arrow goes one way.',
      arrows: (both: number, all: number) =>
        both === all
          ? `${allOf(all)} ties with an arrow go both ways.`
          : both === 0
            ? `None of the ${all} ties with an arrow goes both ways.`
            : `${both} of the ${all} ties with an arrow ${plural(both, 'goes', 'go')} both ways.`,
      noArrow: (n: number) => `${n} more ${plural(n, 'has', 'have')} no arrow.`,
      acrossNone: 'No tie joins two of different sorts.',
      across: (n: number, of: number) =>
        of === 1
          ? 'The one tie here joins two of different sorts'
          : n === of
            ? `${allOf(of)} ties join two of different sorts`
            : `${n} of ${of} ties ${plural(n, 'joins', 'join')} two of different sorts`,
      acrossMost: (one: string, other: string) => `, most often ${one} and ${other}`,
      acrossPair: (one: string, other: string) => `: ${one} and ${other}`,
      partsNone: 'No tie goes from one part of the network to another.',
      acrossParts: (n: number, of: number) =>
        of === 1
          ? 'The one tie here joins two parts of the network'
          : n === of
            ? `${allOf(of)} ties join two parts of the network`
            : `${n} of ${of} ties ${plural(n, 'joins', 'join')} two parts of the network`,
      wished: (n: number) => `${n} ${plural(n, 'tie is', 'ties are')} wished for.`,
      wishedJoins: (n: number, of: number) =>
        of === 1
          ? 'It would join what is apart now.'
          : n === of
            ? `${allOf(n)} would join what is apart now.`
            : `${n} of them would join what is apart now.`,
      wishedAlone: (n: number, names: string) =>
        `${names}, who ${plural(n, 'is', 'are')} tied to nobody now, would no longer be alone.`,
      sorts: {
        school: 'school',
        authority: 'local authority',
        university: 'university',
        agency: 'agency',
        community: 'community',
        pupils: 'pupils',
        governors: 'governors',
      } as Record<string, string>,
      noSort: 'no sort',
      noPart: 'no part',
      types: {
        membership: 'Membership',
        relationships: 'Relationships',
        partners: 'Partners',
        resources: 'Resources',
        knowledge: 'Knowledge',
      } as Record<string, string>,
      nodeLine: (name: string, ties: number) =>
        ties === 0 ? `${name} is tied to nobody.` : `${name} has ${ties} ${plural(ties, 'tie', 'ties')}.`,
      tieLine: (a: string, b: string, types: string) => `${a} and ${b}: ${types}.`,
      tieWished: (a: string, b: string, types: string) => `${a} and ${b}, wished for: ${types}.`,
      figures: {
        title: 'Figures',
        more: 'For those who want to look closer. Only ties of now are counted.',
        few: 'With fewer than eight names a decimal would say more than the map does, so there are counts and ranks only.',
        names: 'Names',
        namesMore: 'Who and what is on the map.',
        ties: 'Ties',
        tiesMore: 'Pairs that are tied now, each counted once.',
        possible: 'Ties there could be',
        possibleMore: 'Every pair of names: n × (n − 1) ÷ 2.',
        density: 'Density',
        densityMore: 'Ties there are, divided by ties there could be. 0 is none, 1 is all.',
        densitySource: 'Wasserman and Faust, Social Network Analysis (1994), 4.1',
        reciprocity: 'Returned arrows',
        reciprocityMore: 'The share of arrows that are met by one the other way.',
        reciprocitySource: 'Wasserman and Faust (1994), 13.1; Newman, Networks (2010), 7.10',
        returned: (n: number, of: number) => `${n} of ${of}`,
        parts: 'Parts',
        partsMore: 'Pieces with no tie between them; a name without a tie is a piece too.',
        none: 'none',
        each: 'Name by name',
        name: 'Name',
        tied: 'Ties',
        in: 'In',
        out: 'Out',
        strength: 'Strength',
        middle: 'Middle',
        tiedMore:
          'Ties: to how many others it is tied. In and out: arrows that point to it and away from it.',
        strengthMore: 'Strength: the strengths of its ties (1 to 3), added up.',
        strengthSource: 'Barrat and others, PNAS 101 (2004) 3747–3752',
        middleMore:
          'Middle: its rank by how often it lies on a shortest way between two others (betweenness, 0 to 1). Equals share a rank.',
        middleSource: 'Freeman, Sociometry 40 (1977) 35–41; Brandes, J. Math. Sociology 25 (2001) 163–177',
        source: (source: string) => `Source: ${source}.`,
        scroll: 'Figures of each name',
      },
      filters: {
        open: 'Filter',
        title: 'What to show',
        all: 'Show everything',
        done: 'Done',
        ties: (n: number, of: number) => `${n} of ${of} ${plural(of, 'tie', 'ties')} shown`,
        names: (n: number, of: number) => `${n} of ${of} ${plural(of, 'name', 'names')}`,
        everything: (names: number, ties: number) =>
          `Everything is shown: ${names} ${plural(names, 'name', 'names')}, ${ties} ${plural(ties, 'tie', 'ties')}.`,
        hidden: (names: number, ties: number) =>
          `Hidden just now: ${[
            names > 0 ? `${names} ${plural(names, 'name', 'names')}` : '',
            ties > 0 ? `${ties} ${plural(ties, 'tie', 'ties')}` : '',
          ]
            .filter(Boolean)
            .join(' and ')}. Nothing is deleted.`,
        yours: 'Only what you see changes, not what others see.',
        sort: 'Sorts',
        part: 'Part of',
        type: 'What ties are about',
        strength: 'How strong',
        strengths: { 1: 'All', 2: 'Some or strong', 3: 'Strong only' } as Record<number, string>,
        when: 'When',
        whens: { all: 'Both', now: 'Now', wanted: 'Wished for' },
        support: 'Drawn by',
        supportAll: 'Anyone',
        supportAtLeast: (n: number, of: number) => (n === of ? `All ${of}` : `${n} or more`),
      },
      legend: {
        label: 'What the map’s signs mean',
        strengths: { 1: 'weak', 2: 'some', 3: 'strong' } as Record<number, string>,
        drawnBy: (from: number, to: number, of: number) =>
          from === to
            ? `drawn by ${from} of ${of}`
            : from <= 1
              ? `drawn by up to ${to} of ${of}`
              : to === of
                ? `drawn by ${from} or more of ${of}`
                : `drawn by ${from} to ${to} of ${of}`,
        wanted: 'only wished for',
        arrow: 'goes one way',
        both: 'goes both ways',
      },
    },
    merge: {
      same: 'Are these the same?',
      as: 'the same as',
      yes: {
        school: 'Yes, one school',
        authority: 'Yes, one authority',
        university: 'Yes, one university',
        agency: 'Yes, one agency',
        person: 'Yes, one person',
        other: 'Yes, one and the same',
      } as Record<string, string>,
      no: 'No, two',
      notNow: 'Not now',
      onMap: 'Show them on the map',
      calledThen: 'It will then be called',
      otherName: 'Use the other name',
      undoHint: 'Can be undone at any time. Nothing is lost.',
      more: (n: number) => (n === 0 ? 'This is the last one.' : `${n} more to check.`),
      drawnByNobody: 'Added on this map',
      looking: 'Looking for names that may be the same…',
      clear: 'Nothing looks as if it was drawn twice.',
      clearAnswered: 'All are answered. Nothing more looks as if it was drawn twice.',
      clearMore: 'If you see two that are one, choose one of them and say so.',
      aside: (n: number) => `${n} ${plural(n, 'pair', 'pairs')} put aside for now.`,
      again: 'Look again',
      readOnly: (n: number) =>
        `${n} ${plural(n, 'pair', 'pairs')} of names may be the same. Those who work on this map can say.`,
      why: {
        same: 'The very same name.',
        order: 'The same words in another order.',
        spaced: 'The same letters, spaced in another way.',
        written: (pairs: string) => `The same name, written in another way: ${pairs}.`,
        and: (one: string, other: string) => `${one} and ${other}`,
        left: (left: string) => `The same but for “${left}”.`,
        wording: 'The same name, written in another way.',
        oneLetter: 'The same letters but for one.',
        swapped: 'The same letters, two of them the other way round.',
        nearly: 'Nearly the same letters. One may be mistyped.',
        town: (town: string) => `The same but for “${town}”, which may be the town.`,
        initials: (short: string) => `${short} may stand for the first letters of the other.`,
        initial: 'The same last name, and the first letter fits.',
      },
      asked: (one: string, other: string, why: string) => `Are ${one} and ${other} the same? ${why}`,
      saidYes: (one: string, other: string) => `${one} and ${other} are now one.`,
      saidNo: (one: string, other: string) => `${one} and ${other} stay two.`,
      saidLater: 'Put aside for now.',
      one: 'Counted as one',
      oneHint: 'Each is still kept as it was drawn.',
      also: (names: string) => `also drawn as ${names}`,
      times: (n: number) => `drawn ${n} times under this name`,
      sameNames: (n: number) => `${n} ${plural(n, 'name', 'names')} drawn more than once`,
      apart: 'Undo',
      apartThis: (name: string, from: string) => `Undo: ${name} is not ${from}`,
      apartSpoken: (name: string, from: string) => `${name} and ${from} are two again.`,
      drawnBy: (n: number, of: number) => `Drawn by ${n} of ${of}`,
      drawnByNone: (of: number) => `In none of your ${counted(of)} own maps`,
      drawnByNoneMore: 'It was added on this map, or has another name there.',
      andBetween: 'and',
      you: 'You',
      didNot: (names: string) => `${names} did not draw it`,
      strengths: { 1: 'weak', 2: 'some', 3: 'strong' } as Record<number, string>,
      whens: { now: 'now', wanted: 'wished for' },
      ways: {
        none: 'no arrow',
        both: 'both ways',
        to: (name: string) => `towards ${name}`,
      },
      claims: { strength: 'strength', when: 'whether it is there now', direction: 'direction' },
      differ: (what: string) => `You differ on ${what}. Agree one, or leave it open.`,
      differOthers: (what: string) => `They differ on ${what}.`,
      shows: (what: string) => `The map shows: ${what}.`,
      settle: {
        strength: 'Strength on the map',
        when: 'On the map it is',
        direction: 'Direction on the map',
      },
      onlyEnd: (did: string, didNot: string) =>
        `${did}’s people drew this tie, ${didNot}’s people did not. Ask both why.`,
      names: (names: string) => `Also drawn as ${names}.`,
      noShared: 'Nobody has shared a map of their own yet, so nothing is known of who drew what.',
      loose: 'Where you differ',
      looseOthers: 'Where they differ',
      looseNone: 'Your maps do not differ on any tie that more than one of you drew.',
      looseOne: 'Said from one end only',
      looseDiffer: (what: string) => `differ on ${what}`,
      looseEnd: (did: string, didNot: string) => `${did}’s people drew it, ${didNot}’s people did not`,
      start: {
        title: 'How do you want to start?',
        union: (n: number) => (n === 1 ? 'Start from the one map' : `Start from our ${counted(n)} maps`),
        unionWhole: (n: number) =>
          n === 1 ? 'Start from the one group’s map' : `Start from the ${counted(n)} groups’ maps`,
        brings: (names: number, ties: number) =>
          `${names} ${plural(names, 'name', 'names')} and ${ties} ${plural(ties, 'tie', 'ties')} will be on the map.`,
        asOne: (n: number) =>
          n === 0
            ? ''
            : `${n} ${plural(n, 'name was', 'names were')} drawn more than once and ${plural(n, 'is', 'are')} counted as one.`,
        maybe: (n: number) =>
          n === 0
            ? ''
            : `${n} more ${plural(n, 'pair', 'pairs')} may be the same. You are asked about ${plural(n, 'it', 'them')}.`,
        tooMany: (n: number) => `Together that is ${n} names, more than one map can hold.`,
        empty: 'Start with an empty map',
        list: 'Start with the list only',
        listMore: (n: number) =>
          `The ${n} ${plural(n, 'name', 'names')} everybody was given ${plural(n, 'is', 'are')} there, and nothing else.`,
        emptyMore: 'Draw it together from nothing.',
        later: 'You can change this later. Nothing anybody drew is lost.',
        noMaps: 'Nobody has shared a map yet.',
        waiting: (names: string) => `Not shared yet: ${names}.`,
        chosen: 'This is how you started',
        counting: 'Looking at the maps…',
        startedSpoken: (names: number, ties: number) =>
          `Your map begins with ${names} ${plural(names, 'name', 'names')} and ${ties} ${plural(ties, 'tie', 'ties')}.`,
        emptySpoken: 'Your map begins empty.',
        listSpoken: 'Your map begins with the list.',
      },
    },
    time: {
      title: 'Dated copies',
      lead: 'A dated copy keeps the map as it is today, so that you can hold it against the map a term later.',
      keep: 'Keep a dated copy',
      keeping: 'Keeping it…',
      kept: (name: string) => `${name} is kept.`,
      name: 'Name of the copy',
      nameDefault: (date: string, board: string) => (board === '' ? date : `${date}, ${board}`),
      needName: 'Give it a name first.',
      none: 'No copy has been kept yet.',
      notYours: 'A facilitator keeps the copies.',
      counts: (names: number, ties: number) =>
        `${names} ${plural(names, 'name', 'names')}, ${ties} ${plural(ties, 'tie', 'ties')}`,
      open: 'Look at it',
      compareNow: 'Compare with now',
      more: (name: string) => `More about ${name}`,
      rename: 'Rename',
      renameTitle: 'Rename this copy',
      renamed: 'Renamed.',
      save: 'Save the name',
      export: 'Export',
      remove: 'Remove',
      removeTitle: (name: string) => `Remove “${name}”?`,
      removeMore: 'The copy is gone for everybody. The map itself is not touched.',
      removeYes: 'Remove the copy',
      removed: 'The copy is removed.',
      compare: 'Compare two',
      compareHint: 'Choose two copies, or one and the map as it is now.',
      first: 'Earlier',
      second: 'Later',
      now: 'The map as it is now',
      see: 'Compare them',
      alike: 'Choose two that are not the same.',
      loading: 'Fetching the copy…',
      on: (date: string) => `kept on ${date}`,
      heading: 'What has changed',
      nothing: 'Nothing has changed between these two.',
      newTies: (n: number) => `${n} ${plural(n, 'tie is', 'ties are')} new.`,
      goneTies: (n: number) => `${n} ${plural(n, 'tie is', 'ties are')} gone.`,
      keptTies: (n: number) => `${n} ${plural(n, 'tie is', 'ties are')} still there.`,
      cameTrue: (n: number, of: number) =>
        of === 1
          ? n === 1
            ? 'The one you wished for came true.'
            : 'The one you wished for has not come true.'
          : n === 0
            ? `None of the ${of} you wished for has come true.`
            : n === of
              ? `${allOf(of)} you wished for came true.`
              : `${n} of the ${of} you wished for came true.`,
      stillWanted: (n: number) => `${n} ${plural(n, 'is', 'are')} still wished for.`,
      dropped: (n: number) => `${n} ${plural(n, 'wish is', 'wishes are')} no longer on the map.`,
      newlyWanted: (n: number) => `${n} ${plural(n, 'tie is', 'ties are')} newly wished for.`,
      newNames: (n: number, names: string) => `${names} ${plural(n, 'is', 'are')} new on the map.`,
      goneNames: (n: number, names: string) => `${names} ${plural(n, 'is', 'are')} no longer on it.`,
      sorts: {
        kept: 'still there',
        new: 'new',
        gone: 'gone',
        cameTrue: 'came true',
        still: 'still wished for',
        dropped: 'no longer wished for',
        newlyWanted: 'newly wished for',
      },
      newUnwished: 'new, not wished for before',
      nodeSorts: { new: 'new name', gone: 'no longer on it' },
      listOf: (what: string, n: number) => `${what[0]?.toUpperCase()}${what.slice(1)}: ${n}`,
      newNode: 'New since then.',
      goneNode: 'No longer on it.',
      lists: 'Tie by tie',
      tie: (a: string, b: string) => `${a} and ${b}`,
      figures: 'Figures',
      jaccard: 'How much stayed the same',
      jaccardMore:
        'Ties that are in both maps, of all ties in either, counted only between names that are in both. 1 is the same, 0 is all changed.',
      jaccardSource:
        'Source: Jaccard, Bull. Soc. Vaud. Sci. Nat. 37 (1901); Snijders and others, Social Networks 32 (2010).',
      jaccardNone: 'There is no tie to compare.',
      byName: (n: number) =>
        `${n} ${plural(n, 'name was', 'names were')} recognised by ${plural(n, 'its', 'their')} spelling alone.`,
      map: 'Both maps in one picture',
      legend: 'What the lines mean',
    },
    /** Files in and out. A sentence for every code a reader of files may tell. */
    files: {
      lists: {
        kumu: { nodes: 'Elements', ties: 'Connections' },
        gephi: { nodes: 'Nodes', ties: 'Edges' },
      },
      row: (list: string, n: number) => `${list}, row ${n}`,
      entry: (list: string, n: number) => `${list}, entry ${n}`,
      line: (n: number) => `Line ${n}`,
      andMore: (n: number) => ` and ${n} more`,
      problems: {
        empty: () => 'There is nothing in this file.',
        tooLarge: () => 'There is more in this file than a map can hold.',
        tooDeep: () => 'Too many things stand inside one another here.',
        notCsv: () => 'A cell is opened with a quotation mark and not closed, or closed too early.',
        notJson: () => 'This is not well-formed JSON. Save it again where it was made.',
        notXml: (value: string) =>
          `This is not well-formed${value === '' ? '' : ` near “${value}”`}. Save it again where it was made.`,
        doctype: () => 'It has a document type, which is not read. Save it without one.',
        unknownEntity: (value: string) => `“${value}” stands for a character that is not known here.`,
        notThisFormat: (value: string) =>
          `The parts of a network are not where they should be${value === '' ? '' : ` (“${value}”)`}.`,
        unknownVersion: (value: string) => `Version ${value} of GEXF is not read. Save it as 1.2 or 1.3.`,
        missingColumn: (value: string) => `There is no column called ${value}.`,
        duplicateColumn: (value: string) => `There are two columns called ${value}.`,
        tooManyCells: (value: string) => `There are more cells than headings: “${value}”.`,
        missingName: () => 'There is no name.',
        missingId: () => 'There is no Id.',
        missingEnd: () => 'One end of the tie is empty.',
        duplicateId: (value: string) => `The id “${value}” is there twice.`,
        duplicateLabel: (value: string) => `“${value}” is there twice. Keep one, or give both an id.`,
        ambiguousEnd: (value: string) =>
          `“${value}” is the name of several, so it is not clear which is meant.`,
        unknownEnd: (value: string) => `“${value}” is not in the list of names.`,
        selfTie: (value: string) => `“${value}” is tied to itself.`,
        unknownDirection: (value: string) =>
          `“${value}” is no direction. Write directed, undirected or mutual.`,
        unknownWhen: (value: string) => `“${value}” is neither now nor wanted.`,
        notANumber: (value: string) =>
          value === '' ? 'A number is missing.' : `“${value}” is not a number.`,
        nameTooLong: (value: string) => `The name has more than 80 letters: “${value}”`,
        noteTooLong: (value: string) => `The note has more than 1,000 letters: “${value}”`,
        sentenceTooLong: (value: string) => `The sentence has more than 300 letters: “${value}”`,
        sortTooLong: (value: string) => `The sort has more than 40 letters: “${value}”`,
        partTooLong: (value: string) => `“Part of” has more than 40 letters: “${value}”`,
        typeTooLong: (value: string) => `What the tie is about has more than 32 letters: “${value}”`,
        tooManyTypes: (value: string) => `A tie can be about eight things. These are too many: ${value}`,
        tooManyNodes: (value: string) => `There are ${value} names. A map holds 500.`,
        tooManyTies: (value: string) => `There are ${value} ties. A map holds 2,000.`,
        tooManyAliases: (value: string) =>
          `There are ${value} that are said to be the same, which is too many.`,
        outOfReach: (value: string) => `“${value}” is too far from the middle of the map.`,
        tooBig: (value: string) => `${value} is too big to be read here.`,
        cannotRead: (value: string) => `${value} could not be opened. Choose it again.`,
        notFetched: () => 'This cannot be opened without a connection. Try again when it is back.',
        noFile: () => 'No file was chosen.',
        tooManyFiles: (value: string) =>
          `These are ${value} files. Choose one, or the two that belong together.`,
        unlikeFiles: () => 'These two files do not belong together. Choose one of them.',
        twoNodeTables: () => 'Both are lists of names. Choose one list of names and one of ties.',
        twoTieTables: () => 'Both are lists of ties. Choose one list of names and one of ties.',
        binary: (value: string) => `${value} is not a file of a network.`,
        oldExcel: (value: string) =>
          `${value} is from an old Excel, or has a password. Save it as .xlsx without one.`,
        notZip: (value: string) => `${value} is damaged. Save it again where it was made.`,
        notWorkbook: (value: string) =>
          `${value} is not a workbook that can be read. Save it as .xlsx or CSV.`,
        unpacksTooLarge: (value: string) => `${value} unpacks to more than can be opened here.`,
        cannotUnpack: () => 'This browser is too old to open .xlsx. Save it as CSV first.',
        noSheet: () => 'There is no sheet in this workbook.',
        noNetworkSheet: (value: string) =>
          `No sheet has the headings of a network: Label for names, From and To for ties. The sheets are: ${value}.`,
        sheetTooLarge: () => 'A sheet in it is larger than any map: 50,000 rows or 200 columns at most.',
        tableTooLarge: () => 'There are more rows or columns in it than any map can hold.',
        webPage: (value: string) => `${value} is a web page, not a network. Download the file again.`,
        otherXml: (value: string) => `${value} is neither GEXF nor GraphML.`,
        otherTable: (value: string) =>
          `The first row should have Label for names, or From and To for ties. It has: ${value}`,
        emptyRoster: () => 'There is no name in it yet. Write one on each line.',
        tooManyNames: (value: string) => `There are ${value} names. 500 can be given at most.`,
      },
      notes: {
        madeNode: {
          one: (value: string) => `“${value}” is only named by a tie, and was added to the names.`,
          many: (n: number, values: string) => `${n} are only named by ties, and were added: ${values}.`,
        },
        joinedTies: {
          one: () => 'There were several ties between the same two. They are one now.',
          many: (n: number) =>
            `There were several ties between the same two, ${n} times. They are one each now.`,
        },
        rounded: {
          one: (value: string) => `${value} was made 1, 2 or 3, whichever is nearest.`,
          many: (n: number) => `${n} sizes or strengths were made 1, 2 or 3, whichever is nearest.`,
        },
        leftOut: {
          one: (value: string) =>
            value === '' ? 'Something has no place on a map here.' : `“${value}” has no place on a map here.`,
          many: (n: number, values: string) =>
            values === ''
              ? `${n} things have no place on a map here.`
              : `${n} things have no place on a map here: ${values}.`,
        },
      },
      /** How a day is written. */
      locale: 'en-GB',
      import: {
        title: 'Add names and ties from a file',
        drop: 'Drop a file here, or two that belong together',
        hint: 'Kumu (XLSX, CSV, JSON), Gephi (CSV), GEXF or GraphML. It is read on this device. Nothing is added before you say so.',
        choose: 'Choose a file',
        another: 'Choose another file',
        reading: 'Reading it.',
        found: (names: number, ties: number) =>
          `${names} ${plural(names, 'name', 'names')}, ${ties} ${plural(ties, 'tie', 'ties')}`,
        notes: (n: number) => `${n} ${plural(n, 'thing', 'things')} to know`,
        add: 'Add to this map',
        cancel: 'Cancel',
        noRoom: (names: number, ties: number) =>
          `This map has room for ${names} more ${plural(names, 'name', 'names')} and ${ties} more ${plural(ties, 'tie', 'ties')}.`,
        failed: 'It could not be added. Nothing on the map has changed.',
        added: (names: number, ties: number) =>
          `${names} ${plural(names, 'name', 'names')} and ${ties} ${plural(ties, 'tie', 'ties')} are on the map now.`,
        wrong: 'Nothing can be added from this yet',
        more: (n: number) => `and ${n} more`,
        problems: (n: number) => `${n} ${plural(n, 'problem', 'problems')}. Nothing was added.`,
        ready: (what: string) => `${what}. Nothing is added yet.`,
        formats: {
          kumuXlsx: 'Kumu (XLSX)',
          kumuCsv: 'Kumu (CSV)',
          kumuJson: 'Kumu (JSON)',
          gephiCsv: 'Gephi (CSV)',
          gexf: 'GEXF',
          graphml: 'GraphML',
        },
      },
      export: {
        title: 'Save this map as a file',
        hint: (names: number, ties: number) =>
          `${names} ${plural(names, 'name', 'names')}, ${ties} ${plural(ties, 'tie', 'ties')}. The file is made on this device, with everything that is on the map.`,
        pictures: 'Pictures',
        data: 'To go on working elsewhere',
        names: {
          kumuXlsx: 'Kumu (XLSX)',
          kumuCsv: 'Kumu (CSV, two files)',
          kumuJson: 'Kumu (JSON)',
          gephiCsv: 'Gephi (CSV, two files)',
          gexf: 'GEXF',
          graphml: 'GraphML',
          svg: 'Picture (SVG)',
          png: 'Picture (PNG)',
        },
        about: {
          kumuXlsx: 'Opens in Excel too',
          kumuCsv: 'Two tables, names and ties',
          kumuJson: 'A blueprint',
          gephiCsv: 'Two tables, names and ties',
          gexf: 'Gephi, with places',
          graphml: 'yEd, NetworkX and others',
          svg: 'Sharp at every size',
          png: 'For slides and documents',
        },
        save: 'Save',
        parts: {
          'elements.csv': 'Elements',
          'connections.csv': 'Connections',
          'nodes.csv': 'Nodes',
          'edges.csv': 'Edges',
        } as Record<string, string>,
        saveIt: (format: string, part: string) => `Save ${format}${part === '' ? '' : `: ${part}`}`,
        saved: (file: string) => `Saved as ${file}.`,
        cannot: 'This file could not be made. Try again with the map on the screen and a connection.',
      },
      /** Words for a ready sort in people's own lists. */
      sortWords: {
        school: ['schools', 'academy', 'nursery', 'college'],
        authority: ['local authority', 'council', 'authorities', 'la'],
        university: ['universities', 'uni', 'higher education'],
        agency: ['agencies', 'service', 'services'],
        community: ['communities', 'community group', 'charity', 'voluntary'],
        pupils: ['pupil', 'students', 'children'],
        governors: ['governor', 'trustees', 'governing body'],
      },
      roster: {
        nameHeads: ['name', 'names', 'label', 'who', 'organisation', 'organization', 'school', 'schools'],
        sortHeads: ['sort', 'sorts', 'type', 'kind', 'category', 'what', 'what it is'],
        partHeads: ['part of', 'part', 'group', 'cluster', 'phase', 'area', 'trust'],
        noteHeads: ['note', 'notes', 'description', 'comment', 'comments'],
        line: (n: number) => `Line ${n}`,
        heading: (words: string) => `The first line was read as headings: ${words}.`,
        merged: (n: number, names: string) =>
          n === 1
            ? `${names} was there twice and is kept once.`
            : `${n} were there twice and are kept once: ${names}.`,
        ownSorts: (n: number, sorts: string) => `${plural(n, 'A sort', `${n} sorts`)} of your own: ${sorts}.`,
        leftOut: (heads: string) => `Not read: ${heads}.`,
        otherSheets: (sheet: string) => `Only the first sheet was read: ${sheet}.`,
      },
    },
    words: {
      kinds: { person: 'Person', group: 'Group', organisation: 'Organisation', role: 'Role' },
      sorts: {
        school: 'School',
        authority: 'Local authority',
        university: 'University',
        agency: 'Agency',
        community: 'Community',
        pupils: 'Pupils',
        governors: 'Governors',
      },
      noSort: 'No sort',
      types: {
        membership: 'Membership',
        relationships: 'Relationships',
        partners: 'Partners',
        resources: 'Resources',
        knowledge: 'Knowledge',
      },
      strengths: { 1: 'Weak', 2: 'Some', 3: 'Strong' },
      sizes: { 1: 'Small', 2: 'Middle', 3: 'Large' },
      when: { now: 'Now', wanted: 'Wished for' },
      bothWays: 'Both ways',
      noDirection: 'No direction',
      fromTo: (from: string, to: string) => `${from} to ${to}`,
      pair: (one: string, other: string) => `${one} and ${other}`,
      someone: 'A name that was removed',
      drawnBy: (by: number, of: number) => `${by} of ${of}`,
      onMap: (n: number) => `${n} on the map`,
      ties: (n: number) => `${n} ${plural(n, 'tie', 'ties')}`,
    },
    sheets: {
      name: 'Name',
      sort: 'What it is',
      otherSort: 'Something else',
      ownSort: 'What is it, in your own words?',
      ownSortAdd: 'Use this',
      kind: 'Kind',
      part: 'Part of',
      partHint: 'A school, a phase, a cluster. Leave it empty if it is part of nothing.',
      size: 'Size',
      note: 'Note',
      noteHint: 'Saved as you type. Anyone who can see the map can read it.',
      isMe: 'This is me, or us',
      more: 'Kind, part of, size, note',
      ties: (n: number) => (n === 0 ? 'No ties yet' : `${n} ${plural(n, 'tie', 'ties')}`),
      openTie: (one: string, other: string) => `Open the tie of ${one} and ${other}`,
      removeTie: 'Remove tie',
      removeTieOf: (one: string, other: string) => `Remove the tie of ${one} and ${other}`,
      tieTo: 'Tie to…',
      tieToTitle: (name: string) => `Tie ${name} to`,
      sameAs: 'Same as…',
      sameAsTitle: (name: string) => `${name} is the same as`,
      sameAsHint: 'Both are then shown as one, with the ties of both. They can be taken apart again.',
      sameNow: 'They are the same',
      nameTwice: (name: string) => `There is another ${name} on this map.`,
      find: 'Find a name',
      noneFound: 'No name on this map has these letters.',
      moreFound: (n: number) => `${n} more. Type more letters.`,
      cancel: 'Cancel',
      shownAs: (n: number) => `${n} names are shown as one`,
      takeApart: 'Take apart',
      takeOut: (name: string) => `Take out ${name}`,
      remove: 'Remove',
      removeIt: (name: string) => `Remove ${name}`,
      drawnBy: (by: number, of: number) => `Drawn by ${by} of ${of}`,
      node: 'Name on the map',
      tie: 'Tie',
      about: 'About',
      ownType: 'Other',
      ownTypeAdd: 'Add',
      ownTypeLabel: 'What else is it about?',
      lastType: 'A tie is about something. Choose another first, or remove the tie.',
      strength: 'How strong',
      direction: 'Direction',
      when: 'When',
      sentence: 'In a sentence',
      sentenceHint: 'What do they do together? Saved as you type.',
      differ: {
        strength: 'People do not agree on how strong it is.',
        when: 'People do not agree on whether it is there now.',
        direction: 'People do not agree on its direction.',
      },
      tiesHere: 'Which tie?',
      tiesHereMore: 'Several ties lie here.',
      addTitle: 'Add to the map',
      add: 'Add',
      addAndTie: (name: string) => `Add and tie to ${name}`,
      tieShort: 'Tie',
      tieTwo: (one: string, other: string) => `Tie ${one} and ${other}`,
      addHint: 'Enter adds it, and you can type the next.',
      addAnyway: 'Add another',
      justAdded: 'Just added',
      alike: 'Already on the map?',
      show: (name: string) => `Show ${name}`,
      putBack: (name: string) => `Put ${name} back`,
      wasTakenOff: 'was taken off this map',
      reasons: {
        same: 'the same name',
        wording: 'the same in other words',
        spelling: 'nearly the same letters',
        town: 'perhaps with its town',
        initials: 'its initials',
      },
      readOnly: 'You can look at this map. It cannot be changed here.',
      nothing: 'Nothing noted',
    },
    table: {
      label: 'The map as a table',
      nodes: 'People and places',
      nodesCount: (n: number) => `People and places, ${n}`,
      ties: 'Ties',
      tiesCount: (n: number) => `Ties, ${n}`,
      found: (n: number, of: number) => `${n} of ${of}`,
      foundSpoken: (n: number, of: number) => `${n} of ${of} shown.`,
      search: 'Search this table',
      showAll: (n: number) => `Show all ${n}`,
      noneFound: 'Nothing here has these letters.',
      more: (n: number) => `Show ${n} more`,
      sortBy: 'Sort by',
      sortedBy: (column: string, down: boolean) => `Sorted by ${column}${down ? ', from the end' : ''}.`,
      columns: {
        name: 'Name',
        kind: 'Kind',
        sort: 'What it is',
        part: 'Part of',
        size: 'Size',
        ties: 'Ties',
        note: 'Note',
        drawnBy: 'Drawn by',
        from: 'Between',
        to: 'And',
        about: 'About',
        direction: 'Direction',
        strength: 'Strength',
        when: 'When',
        sentence: 'In a sentence',
        actions: 'Actions',
      },
      you: 'you',
      edit: 'Edit',
      editIt: (name: string) => `Edit ${name}`,
      editTie: (one: string, other: string) => `Edit the tie of ${one} and ${other}`,
      look: 'Open',
      lookAt: (name: string) => `Open ${name}`,
      lookAtTie: (one: string, other: string) => `Open the tie of ${one} and ${other}`,
      addName: 'Add a name',
      addTie: 'Add a tie',
      one: 'Between',
      other: 'And',
      choose: 'Choose a name',
      firstName: 'the first',
      secondName: 'the second',
      draw: 'Add this tie',
      noNodes: 'Nobody is on this map yet',
      noNodesMore: 'Type the first name above, then press Enter: your own school is a good start.',
      noNodesRead: 'Nothing was drawn on this map.',
      noTies: 'Nobody is tied yet',
      noTiesMore: 'Choose two names above, then say what the tie is about.',
      noTiesFew: 'A tie needs two names. Add them first.',
      goToNames: 'Go to the names',
      noTiesRead: 'No ties were drawn on this map.',
    },
    moves: {
      undo: 'Undo',
      redo: 'Redo',
      undoWhat: (what: string) => `Undo: ${what}`,
      redoWhat: (what: string) => `Redo: ${what}`,
      undone: (what: string) => `Undone: ${what}.`,
      redone: (what: string) => `Done again: ${what}.`,
      /** What an undo takes back. */
      did: {
        add: (name: string) => `add ${name}`,
        addAndTie: (name: string, other: string) => `add ${name} and tie it to ${other}`,
        putBack: (name: string) => `put ${name} back`,
        change: (name: string) => `change ${name}`,
        rename: (name: string) => `rename ${name}`,
        move: (name: string) => `move ${name}`,
        moveMany: (n: number) => `move ${n} names`,
        remove: (name: string) => `remove ${name}`,
        tie: (one: string, other: string) => `tie ${one} and ${other}`,
        changeTie: (one: string, other: string) => `change the tie of ${one} and ${other}`,
        removeTie: (one: string, other: string) => `remove the tie of ${one} and ${other}`,
        same: (one: string, other: string) => `${one} and ${other} are the same`,
        notSame: (one: string, other: string) => `${one} and ${other} are two`,
        apart: (name: string) => `take ${name} apart`,
      },
      spoken: {
        added: (name: string, n: number) => `${name} added. ${n} on the map.`,
        addedAndTied: (name: string, other: string, n: number) =>
          `${name} added and tied to ${other}. ${n} on the map.`,
        putBack: (name: string, n: number) => `${name} is back. ${n} on the map.`,
        changed: (name: string) => `${name} changed.`,
        renamed: (before: string, name: string) => `${before} is now called ${name}.`,
        moved: (name: string) => `${name} moved.`,
        movedMany: (n: number) => `${n} ${plural(n, 'name', 'names')} moved.`,
        removed: (name: string, ties: number) =>
          ties === 0
            ? `${name} removed. Undo brings it back.`
            : `${name} removed, with ${ties} ${plural(ties, 'tie', 'ties')}. Undo brings all of it back.`,
        tied: (one: string, other: string, n: number) =>
          `${one} and ${other} tied. ${n} ${plural(n, 'tie', 'ties')} on the map.`,
        tieChanged: (one: string, other: string) => `The tie of ${one} and ${other} changed.`,
        tieRemoved: (one: string, other: string) => `The tie of ${one} and ${other} removed.`,
        same: (one: string, other: string) =>
          `${one} and ${other} are now shown as one. They can be taken apart again.`,
        notSame: (one: string, other: string) => `${one} and ${other} stay two.`,
        apart: (name: string) => `${name} stands by itself again.`,
        me: (name: string) => `${name} is you.`,
        notMe: 'Nobody on the map is marked as you any more.',
      },
      refused: {
        noMap: 'This map cannot be changed now.',
        noName: 'Type a name first.',
        nameThere: (name: string) => `${name} is on the map already. Add another?`,
        mapFull: 'The map is full: it holds 500 names. Remove one to add another.',
        tiesFull: 'The map is full: it holds 2,000 ties. Remove one to draw another.',
        noType: 'Choose what the tie is about.',
        manyTypes: 'A tie can be about eight things at most.',
        oneEnd: 'A tie needs two different names.',
        tiedAlready: (one: string, other: string) => `${one} and ${other} are tied already.`,
        gone: 'Somebody has removed that in the meantime.',
      },
    },
  },
  /** What is taken away from a session: the results page, the summary, the files. Read by people who were not there. */
  admission: {
    ask: 'Let people in one by one',
    hint: 'Whoever comes with the code waits until you let them in.',
    told: 'The facilitator lets people in one by one. You may wait a moment.',
    wait: 'The facilitator will let you in',
    waitAs: (name: string) => `You are waiting as ${name}.`,
    waitMore: 'Keep this page open: it changes by itself.',
    waitOffline: 'There is no connection just now. You keep your place, and this page tries again by itself.',
    stop: 'Stop waiting',
    inNow: 'You are in.',
    title: (n: number) => `Waiting to come in (${n})`,
    nobody: 'Nobody is waiting.',
    waiting: (n: number) => `${n === 1 ? 'One person is' : `${n} people are`} waiting to come in.`,
    waitsSpoken: (name: string) => `${name} is waiting to come in.`,
    see: 'See who',
    letIn: 'Let in',
    letInIt: (name: string) => `Let in ${name}`,
    notNow: 'Not now',
    notNowIt: (name: string) => `Not now: ${name}`,
    letInDone: (name: string) => `${name} is in.`,
    notNowDone: (name: string) => `${name} was not let in.`,
    all: (n: number) => `Let all ${n} in`,
    allDone: (n: number) => `${n} people are in.`,
    more: 'More about those who are waiting',
    none: (n: number) => `Let none of these ${n} in`,
    noneMore: 'Each is told. They can come to the door again.',
    noneDone: (n: number) => `${n} people were not let in.`,
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

  results: {
    title: 'Results',
    pageTitle: (session: string) => `${session}: results`,
    loading: 'Fetching the results',
    goneTitle: 'These results are no longer shared',
    goneMore:
      'The link you have was taken back, or its time is over. Ask whoever sent it to you for a new one.',
    wrongTitle: 'This link does not lead to any results',
    wrongMore: 'Perhaps part of it is missing. Ask whoever sent it to you to send it once more.',
    failedTitle: 'The results cannot be fetched just now',
    failedMore: 'Check the connection, then try again.',
    noSeat: 'Only a facilitator of this session can see this page',
    noSeatMore: 'Open it on the device you lead the session with, or ask for a link to the results.',
    notYet: 'Nothing has come of this yet.',
    until: (day: string) => `This page can be read until ${day} by everyone who has the link.`,
    leads: 'You see this as a facilitator. Boards that people shared with their groups are in it.',
    print: 'Print or save as PDF',
    locale: 'en-GB',
    anonymous: 'No person is named: people’s own words stand under the group’s name.',
    named: 'Names are given, as everyone was told when they joined.',
    fromEarlier: 'Then and now',

    group: (name: string) => `Group ${name}`,
    wholeRoom: 'The whole room',
    decided: 'What was agreed',
    notDecided: 'Nothing was recorded as agreed.',
    how: 'How it was agreed',
    inShort: 'In short',
    question: 'The question',
    chose: 'What the groups chose',
    differed: 'Where views differed',
    moved: 'From first thoughts to the group',
    consent: 'Rounds of consent',
    groupsDiamonds: 'The groups’ diamonds',
    roomsDiamond: 'The whole room’s diamond',
    shared: 'Diamonds people shared with their groups',
    paperMark: 'Ranked on paper and typed in.',
    asked: 'What the groups were asked',
    next: 'What next',
    reasons: 'Reasons',
    leftOff: 'Left off',
    unfinished: (n: number, of: number) => `Not finished: ${n} of ${of} placed. It is not counted.`,
    emptyBoard: 'Nothing was placed on it.',

    peopleIn: (n: number, groups: number, sizes: string) =>
      groups === 0
        ? `${n} ${plural(n, 'person', 'people')} took part.`
        : `${n} ${plural(n, 'person', 'people')} took part, in ${counted(groups)} ${plural(groups, 'group', 'groups')} of ${sizes}.`,
    sizes: (least: number, most: number) =>
      least === most
        ? counted(least)
        : `${counted(least)} ${most - least === 1 ? 'or' : 'to'} ${counted(most)}`,
    done: {
      alone: (n: number, of: number) =>
        n < of
          ? `Each person chose ${counted(n)} of ${of} cards, alone and in private, and ranked them in the shape of a diamond: one at the top, then two, three, two and one.`
          : `Each person ranked the ${of} cards in the shape of a diamond, alone and in private: one at the top, then two, three, two and one.`,
      groups: 'Small groups looked at their members’ diamonds side by side and agreed on one together.',
      presented: 'Groups presented theirs and answered questions about it.',
      whole: 'Then the whole room looked for what the groups had in common.',
      drawn:
        'Each person drew who takes part in the network and how they are connected, alone and in private.',
      merged: 'Small groups laid their members’ maps together and worked on one.',
      roomMap: 'Then the whole room put one map together.',
      counted: (n: number, of: number) =>
        n === of
          ? ''
          : `Of ${counted(of)} groups, ${counted(n)} finished ${plural(n, 'its diamond', 'their diamonds')}; only ${plural(n, 'that one is', 'these are')} counted.`,
    },
    one: (name: string) => `The room agreed on ${name}.`,
    oneFull: (name: string, full: string) => `The room agreed on ${name}: “${full}”`,
    agreedText: (words: string) => `What was agreed: ${words}`,
    agreedHow: (words: string) => `How: ${words}`,
    noOne: 'No one item was recorded as agreed.',
    allChose: (n: number, names: string) =>
      `${n === 2 ? 'Both groups' : `All ${counted(n)} groups`} chose ${names}.`,
    mostChose: (names: string) => `Most groups chose ${names}.`,
    nameOf: (name: string, by: number, of: number) => `${name} (${by} of ${of})`,
    mostLeft: (names: string) => `Most groups left off ${names}.`,
    noneChose: (names: string) => `No group chose ${names}.`,
    others: (n: number) => `${counted(n)} ${plural(n, 'other', 'others')}`,
    nothingCommon: 'No card was chosen by most of the groups.',
    forced:
      'The list was so short that every group ranked all of it, so there is no choosing to count, only the order.',
    oneGroup: 'Only one group finished its diamond, so there is nothing to compare it with.',
    noGroup: 'No group has finished a diamond, so there is nothing to count.',
    contestedOne: (name: string, top: string, off: string) =>
      `${name}: ${top} put it in the top two rows, and ${off} left it off.`,
    groupsCount: (n: number) => (n === 1 ? 'one group' : `${counted(n)} groups`),
    noContest:
      'No card divided the groups clearly: none was at the top for a third of them and left off by another third.',
    tooFewContest: 'With fewer than three finished diamonds it is too early to say what divides the groups.',
    noReasons: 'Nobody noted a reason for it.',
    agree: {
      tooFew: (n: number) =>
        n === 0
          ? 'No group has finished a diamond, so nothing can be said about agreement.'
          : `${n === 1 ? 'One finished diamond is' : 'Two finished diamonds are'} too few to say how far groups agree.`,
      chance:
        'The groups agree no more than chance would have it. That is a finding too: it is worth talking about why.',
      more: 'The groups agree more than chance would have it.',
      strong: 'The groups agree strongly, far more than chance would have it.',
      about: {
        top: 'They agree mostly about what comes first.',
        foot: 'They agree mostly about what comes last or is left off.',
        spread: 'They agree about what comes first as much as about what comes last.',
      },
      how: (m: number) =>
        `This holds the ${counted(m)} finished diamonds against diamonds laid at random. Each group counts once, however large it is.`,
    },
    move: {
      none: 'It cannot be told: too few people in a group finished a diamond of their own.',
      selection: {
        near: 'The groups mostly kept the cards their members had first chosen',
        part: 'The groups kept some of the cards their members had first chosen and changed others',
        far: 'The groups chose largely other cards than their members had at first',
      },
      order: {
        near: 'and much of their order.',
        part: 'and changed their order in part.',
        far: 'and put them in another order.',
      },
      orderOnly: {
        near: 'The groups mostly kept the order their members had at first.',
        part: 'The groups changed their members’ first order in part.',
        far: 'The groups put the cards in another order than their members had at first.',
      },
      note: 'Told for each group as a whole, never for a person.',
      table: 'How near each group stayed to its members’ first thoughts',
      which: 'Which cards',
      order1: 'In which order',
      group: 'Group',
      words: { near: 'mostly kept', part: 'partly kept', far: 'mostly changed' },
      unknown: 'cannot be told',
    },
    chart: {
      label: 'How many groups chose each card',
      item: 'Card',
      chosen: 'Chosen by',
      top: 'in the top two rows',
      words: 'In words',
      of: (n: number, of: number) => `${n} of ${of}`,
      ofGroups: (n: number, of: number) => `${n} of ${of} ${plural(of, 'group', 'groups')}`,
      amounts: { all: 'all', most: 'most', some: 'some', none: 'none' },
      contested: 'views differ',
      legendTop: 'in the top two rows',
      legendChosen: 'in another row',
      legendOff: 'left off',
      more: (n: number) => `and ${counted(n)} more ${plural(n, 'card', 'cards')} that no group chose`,
      alone: 'By people alone',
      aloneMore: (n: number) =>
        `“By people alone” counts the ${n} private diamonds that were finished. Nobody’s is told apart.`,
      points:
        'The higher of two with the same count had more row points: 5 for the top row, 1 for the last. That is a convention of ours.',
      shortPoints: 'Cards with the same count are in the order of their rows.',
    },
    consentOf: (n: number, of: number) => `${n} of ${of} answered.`,
    consentAnswer: 'Answer',
    consentSaid: (name: string, counts: string) => `${name}: ${counts}.`,
    diamondOf: (who: string) => `Diamond: ${who}`,
    askedPair: (above: string, below: string) => `Why is ${above} above ${below}?`,
    nextFill: 'Who will do what, and by when, is for you to fill in.',
    nextHeads: ['What', 'Who', 'By when'],
    nextAgreed: (name: string) => `The room agreed to begin with ${name}.`,
    nextDifferent: (names: string) => `Worth another talk: ${names}.`,
    madeWith: (day: string) => `Written from a Facet session on ${day}.`,
    page: (now: string, of: string) => `Page ${now} of ${of}`,

    map: {
      title: 'The room’s map',
      groupTitle: (name: string) => `The map of Group ${name}`,
      counts: (nodes: number, ties: number, wanted: number) =>
        `${nodes} on the map, ${ties} ${plural(ties, 'tie', 'ties')}${wanted === 0 ? '' : `, ${wanted} wished for`}.`,
      says: 'What the map says',
      onlyDrawn: 'This is what people drew, not all there is.',
      empty: 'Nothing was drawn on it.',
      copies: 'Kept dates',
      copy: (name: string, day: string, nodes: number, ties: number) =>
        `${name}, ${day}: ${nodes} on the map, ${ties} ${plural(ties, 'tie', 'ties')}`,
      table: 'Who is tied to whom',
      from: 'From',
      to: 'To',
      about: 'About',
      when: 'Now or wished for',
      now: 'now',
      wanted: 'wished for',
      groupMaps: 'The groups’ maps',
      sharedMaps: 'Maps people shared with their groups',
    },
    earlier: {
      told: (title: string, day: string) => `Held against “${title}” of ${day}.`,
      same: (n: number) =>
        `${counted(n)} ${plural(n, 'card is', 'cards are')} the same in both lists, by ${plural(n, 'its', 'their')} words.`,
      none: 'No card of the two lists has the same words, so they cannot be compared.',
      item: 'Card',
      before: 'Then',
      now: 'Now',
      agreedThen: (name: string) => `Then the room agreed on ${name}.`,
      table: 'In how many groups’ diamonds each card lay, then and now',
      noMap: 'The earlier session has no map of the whole room to compare.',
    },

    /** Whether results name people: asked where a session is made, told at the door. */
    names: {
      ask: 'Results name people',
      hint: 'Without this nobody is named: “Person 3” stands there. With it everyone is told so before they join.',
      told: 'Results of this session say who is who: your name stands with what you share.',
    },
    /** The console's sheet. */
    take: {
      open: 'Take away',
      openMore: 'Results, summary, files, things to print',
      title: 'Take away',
      busy: (what: string) => `Making ${what}`,
      done: (name: string) => `${name} is in your downloads.`,
      failed: 'That could not be made. Check the connection, then try again.',
      pictureFailed: 'This browser could not draw the picture.',
      look: 'Look at the results',
      lookMore: 'As they are now, with everything a facilitator may see.',
      linkTitle: 'A link for others',
      linkMore: 'Whoever has it can read the results and change nothing. People’s own boards are not in it.',
      anonymous: 'No person is named in it.',
      named: 'It names people, as everyone was told when they joined.',
      days: 'How long it works',
      dayChoices: { '7': 'A week', '30': 'A month', '90': 'A term', '365': 'A year' },
      make: 'Make a link',
      qr: 'QR code that opens the results',
      madeNow: (until: string) => `It works until ${until}. It is shown only now, so copy it or print it.`,
      living: 'Links that work now',
      lives: (made: string, until: string) => `Made on ${made}, works until ${until}`,
      revoke: 'Take back',
      revokeIt: (made: string) => `Take back the link made on ${made}`,
      sure: 'Whoever has it can then no longer read the results.',
      revoked: 'The link is taken back. It opens nothing now.',
      noLinks: 'No link has been made.',
      writeUp: 'To write it up',
      docx: 'Summary for Word',
      docxMore: 'One or two pages in prose and pictures, for governors or staff.',
      json: 'Everything, for Facet',
      jsonMore: 'To begin again from it, or to compare with it in another term.',
      pictures: 'Pictures',
      picturesMore: 'SVG stays sharp at any size; PNG goes into anything.',
      figures: 'Tables',
      csv: 'Every card as a row, CSV',
      csvMore: 'For R, Python or a spreadsheet: one row for each card of each diamond.',
      xlsx: 'The same for Excel',
      xlsxMore: 'With the list on a second sheet.',
      kumu: 'The room’s map for Kumu or Excel',
      kumuMore: 'Names on one sheet, ties on another.',
      mapCsv: 'The room’s map as CSV',
      elements: 'Names',
      connections: 'Ties',
      save: 'Save',
      saveIt: (what: string, as: string) => `Save ${what} as ${as}`,
      print: 'To print',
      paper: 'Sheets to print',
      paperMore: 'Cards to cut out, a blank diamond, a poster to join.',
      chart: 'What the groups chose',
    },
    /** On the screen where a session is made. */
    again: {
      title: 'Begin from an earlier session',
      more: 'A file saved under “Everything, for Facet”. Its question and list are taken, and its results are kept to compare with.',
      choose: 'Choose a file',
      reading: 'Reading the file',
      notOurs: 'That is not a file of a Facet session. Look for one that ends in .json.',
      newer: 'That file was made by a newer Facet than this one.',
      tooLarge: 'That file is too large.',
      nothing: 'There is no exercise in that file.',
      taken: (title: string, day: string) => `From “${title}” of ${day}.`,
      compared: (n: number) =>
        `The question and ${n} ${plural(n, 'card', 'cards')} are the same. What the groups choose will be held against what was chosen then.`,
      comparedMap:
        'The question and the names are the same. The room’s map will be held against the map of then.',
      drop: 'Do not use it',
      dropped: 'The earlier session is not used. The list stays as it is.',
    },
  },
  paper: {
    title: 'Sheets to print',
    noSeat: 'Only a facilitator of this session can print these',
    sheets: { cards: 'Cards', diamond: 'Blank diamond', poster: 'Poster to join' },
    which: 'What to print',
    print: 'Print',
    back: 'Back to leading',
    size: 'Paper',
    sizes: { a4: 'A4', a3: 'A3' },
    cardsMore: (n: number, pages: number) =>
      `${n} ${plural(n, 'card', 'cards')} on ${pages} ${plural(pages, 'sheet', 'sheets')}. Cut along the dashed lines.`,
    noCards: 'This exercise has no list of cards.',
    diamondMore: 'One for each person or group. The rows are the same as on a screen.',
    posterMore: 'Pin it at the door.',
    most: 'Most important',
    least: 'Least important',
    name: 'Name or group',
    join: 'Join us',
    joinAt: 'Or open this address',
    joinCode: 'and type this code',
    scan: 'Point your camera here',
    locked: 'The door is locked. Open it, and the poster shows how to come in.',
    qr: 'QR code that opens the page to join',
    row: (n: number) => `Row ${n}`,
    typeIn: {
      open: 'Type in for someone',
      openMore: 'A diamond ranked on paper',
      title: 'Type in for someone on paper',
      more: 'It makes a place for them in the session. You put their cards where they lie on paper. It is marked as ranked on paper.',
      private: 'You will see their cards, so ask them first.',
      named: 'The name is for groups, so that they can sit with people.',
      name: 'Their name',
      go: 'Type it in',
      onlyNow: 'Paper diamonds can be typed in while people rank. Open ranking again to do so.',
      known: 'Typed in so far',
      again: 'Open it again',
      againFor: (name: string) => `Open the diamond of ${name} again`,
      band: (name: string) => `You are typing in for ${name}.`,
      bandMore: 'Ranked on paper. Only you and they know what is on it.',
      done: 'Done, back to leading',
      doneShort: 'Done',
      who: (name: string) => `${name}, on paper`,
    },
    shared: {
      open: 'Someone else’s turn',
      more: 'Several people can use this device one after another. Each has a place and a private diamond of their own.',
      onThis: 'Using this device',
      turnOf: (name: string) => `${name}’s turn`,
      you: 'on screen now',
      newName: 'Name of the next person',
      add: 'Add and pass it on',
      adding: 'Adding',
      coverTitle: (name: string) => `Pass the device to ${name}`,
      coverMore: (before: string) => `Nothing of ${before}’s is on the screen.`,
      coverUnsaved: (before: string, n: number) =>
        `${n} ${plural(n, 'change', 'changes')} of ${before}’s ${plural(n, 'is', 'are')} not saved yet. Keep this page open.`,
      iAm: (name: string) => `I am ${name}`,
      backTo: (name: string) => `Not yet, back to ${name}`,
      nobodyElse: 'Nobody else uses this device yet.',
      groups: 'Groups are open: this device shows the group’s board.',
      full: 'This device cannot hold more people.',
    },
  },
};
