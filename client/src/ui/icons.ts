// Phosphor icons, weight bold (fill for "done" and "held"), inlined so that no request can fail in the middle of a workshop.
import arrowDown from '@phosphor-icons/core/bold/arrow-down-bold.svg?raw';
import arrowLeft from '@phosphor-icons/core/bold/arrow-left-bold.svg?raw';
import arrowRight from '@phosphor-icons/core/bold/arrow-right-bold.svg?raw';
import arrowUp from '@phosphor-icons/core/bold/arrow-up-bold.svg?raw';
import undo from '@phosphor-icons/core/bold/arrow-u-up-left-bold.svg?raw';
import arrowsClockwise from '@phosphor-icons/core/bold/arrows-clockwise-bold.svg?raw';
import swap from '@phosphor-icons/core/bold/swap-bold.svg?raw';
import blocked from '@phosphor-icons/core/fill/x-circle-fill.svg?raw';
import bookmark from '@phosphor-icons/core/bold/bookmark-simple-bold.svg?raw';
import bookmarkFill from '@phosphor-icons/core/fill/bookmark-simple-fill.svg?raw';
import caretDown from '@phosphor-icons/core/bold/caret-down-bold.svg?raw';
import caretUp from '@phosphor-icons/core/bold/caret-up-bold.svg?raw';
import chats from '@phosphor-icons/core/bold/chats-bold.svg?raw';
import chatText from '@phosphor-icons/core/bold/chat-centered-text-bold.svg?raw';
import check from '@phosphor-icons/core/bold/check-bold.svg?raw';
import checks from '@phosphor-icons/core/bold/checks-bold.svg?raw';
import saved from '@phosphor-icons/core/fill/check-circle-fill.svg?raw';
import clock from '@phosphor-icons/core/bold/clock-bold.svg?raw';
import notSaved from '@phosphor-icons/core/bold/cloud-slash-bold.svg?raw';
import cornersOut from '@phosphor-icons/core/bold/corners-out-bold.svg?raw';
import copy from '@phosphor-icons/core/bold/copy-bold.svg?raw';
import more from '@phosphor-icons/core/bold/dots-three-bold.svg?raw';
import grip from '@phosphor-icons/core/bold/dots-six-vertical-bold.svg?raw';
import eye from '@phosphor-icons/core/bold/eye-bold.svg?raw';
import file from '@phosphor-icons/core/bold/file-text-bold.svg?raw';
import hand from '@phosphor-icons/core/bold/hand-bold.svg?raw';
import held from '@phosphor-icons/core/fill/hand-grabbing-fill.svg?raw';
import laptop from '@phosphor-icons/core/bold/laptop-bold.svg?raw';
import leave from '@phosphor-icons/core/bold/sign-out-bold.svg?raw';
import lightbulb from '@phosphor-icons/core/bold/lightbulb-bold.svg?raw';
import link from '@phosphor-icons/core/bold/link-bold.svg?raw';
import list from '@phosphor-icons/core/bold/list-bullets-bold.svg?raw';
import lock from '@phosphor-icons/core/bold/lock-key-bold.svg?raw';
import lockOpen from '@phosphor-icons/core/bold/lock-key-open-bold.svg?raw';
import search from '@phosphor-icons/core/bold/magnifying-glass-bold.svg?raw';
import minus from '@phosphor-icons/core/bold/minus-bold.svg?raw';
import moon from '@phosphor-icons/core/bold/moon-bold.svg?raw';
import note from '@phosphor-icons/core/bold/note-pencil-bold.svg?raw';
import pause from '@phosphor-icons/core/bold/pause-bold.svg?raw';
import pencil from '@phosphor-icons/core/bold/pencil-simple-bold.svg?raw';
import phone from '@phosphor-icons/core/bold/device-mobile-bold.svg?raw';
import play from '@phosphor-icons/core/bold/play-bold.svg?raw';
import plus from '@phosphor-icons/core/bold/plus-bold.svg?raw';
import projector from '@phosphor-icons/core/bold/projector-screen-bold.svg?raw';
import qr from '@phosphor-icons/core/bold/qr-code-bold.svg?raw';
import question from '@phosphor-icons/core/bold/question-bold.svg?raw';
import speaker from '@phosphor-icons/core/bold/speaker-high-bold.svg?raw';
import clash from '@phosphor-icons/core/bold/arrows-out-line-vertical-bold.svg?raw';
import nearly from '@phosphor-icons/core/bold/arrows-vertical-bold.svg?raw';
import star from '@phosphor-icons/core/bold/star-bold.svg?raw';
import starFill from '@phosphor-icons/core/fill/star-fill.svg?raw';
import sun from '@phosphor-icons/core/bold/sun-bold.svg?raw';
import tablet from '@phosphor-icons/core/bold/device-tablet-bold.svg?raw';
import thumbsDown from '@phosphor-icons/core/bold/thumbs-down-bold.svg?raw';
import thumbsUp from '@phosphor-icons/core/bold/thumbs-up-bold.svg?raw';
import timer from '@phosphor-icons/core/bold/timer-bold.svg?raw';
import trash from '@phosphor-icons/core/bold/trash-bold.svg?raw';
import user from '@phosphor-icons/core/bold/user-circle-bold.svg?raw';
import userPlus from '@phosphor-icons/core/bold/user-plus-bold.svg?raw';
import users from '@phosphor-icons/core/bold/users-bold.svg?raw';
import group from '@phosphor-icons/core/bold/users-four-bold.svg?raw';
import everyone from '@phosphor-icons/core/bold/users-three-bold.svg?raw';
import warning from '@phosphor-icons/core/bold/warning-bold.svg?raw';
import warningCircle from '@phosphor-icons/core/bold/warning-circle-bold.svg?raw';
import close from '@phosphor-icons/core/bold/x-bold.svg?raw';
import bank from '@phosphor-icons/core/bold/bank-bold.svg?raw';
import buildings from '@phosphor-icons/core/bold/buildings-bold.svg?raw';
import graduation from '@phosphor-icons/core/bold/graduation-cap-bold.svg?raw';
import handshake from '@phosphor-icons/core/bold/handshake-bold.svg?raw';
import house from '@phosphor-icons/core/bold/house-bold.svg?raw';
import student from '@phosphor-icons/core/bold/student-bold.svg?raw';
import download from '@phosphor-icons/core/bold/download-simple-bold.svg?raw';
import network from '@phosphor-icons/core/bold/graph-bold.svg?raw';
import redo from '@phosphor-icons/core/bold/arrow-u-up-right-bold.svg?raw';
import upload from '@phosphor-icons/core/bold/upload-simple-bold.svg?raw';
import table from '@phosphor-icons/core/bold/table-bold.svg?raw';

export const ICONS = {
  arrowDown,
  arrowLeft,
  arrowRight,
  arrowsClockwise,
  arrowUp,
  bank,
  blocked,
  bookmark,
  bookmarkFill,
  buildings,
  caretDown,
  caretUp,
  chats,
  chatText,
  check,
  checks,
  clash,
  clock,
  close,
  copy,
  cornersOut,
  download,
  everyone,
  eye,
  file,
  graduation,
  grip,
  group,
  hand,
  handshake,
  held,
  house,
  laptop,
  leave,
  lightbulb,
  link,
  list,
  lock,
  lockOpen,
  minus,
  moon,
  more,
  nearly,
  network,
  note,
  notSaved,
  pause,
  pencil,
  phone,
  play,
  plus,
  projector,
  qr,
  question,
  redo,
  saved,
  search,
  speaker,
  star,
  starFill,
  student,
  sun,
  swap,
  table,
  tablet,
  thumbsDown,
  thumbsUp,
  timer,
  trash,
  undo,
  upload,
  user,
  userPlus,
  users,
  warning,
  warningCircle,
} as const;
export type IconName = keyof typeof ICONS;
