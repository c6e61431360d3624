import { NLC_SOURCE, type ReadyList } from './readyList.ts';

export const NETWORK_LISTS: readonly ReadyList[] = [
  {
    id: 'network-effective',
    title: 'What makes a school network effective',
    question: 'What matters most if our network is to work well?',
    source: NLC_SOURCE,
    items: [
      { name: 'Purpose', text: 'Everyone can say in one sentence what the network is for, and wants it.' },
      { name: 'Added value', text: 'The network does things that no school could do alone.' },
      { name: 'Classrooms', text: 'Adults do things differently in their classrooms because of it.' },
      { name: 'Time', text: 'Cover, money and chances to meet are planned for, not squeezed in.' },
      { name: 'Learning', text: 'Staff have new chances to learn with colleagues from other schools.' },
      { name: 'New leaders', text: 'Leadership comes from people nobody expected to lead.' },
      {
        name: 'Clear roles',
        text: 'Many people share the lead, each with a clear role and someone to turn to.',
      },
      { name: 'Milestones', text: 'A timetable with a few dates to aim for is agreed early.' },
      { name: 'Head visits', text: 'Heads visit one another’s schools and write up what they saw.' },
      { name: 'Evidence', text: 'Heads take the lead in finding out what difference the network makes.' },
    ],
  },
  {
    id: 'learning-network',
    title: 'Features of a learning network',
    question: 'Which feature does our network need most?',
    source: NLC_SOURCE,
    items: [
      { name: 'Focus', text: 'A clear purpose decides what we do and what we leave alone.' },
      { name: 'Knowing us', text: 'People in different schools know one another well enough to be honest.' },
      { name: 'Joint work', text: 'We plan things, try them and finish them together, not only talk.' },
      { name: 'Enquiry', text: 'We ask hard questions of our own practice and look for evidence.' },
      { name: 'Leadership', text: 'People at every level lead some part of the work.' },
      { name: 'Answerable', text: 'We answer to one another and to governors for what we said we would do.' },
      { name: 'Capacity', text: 'We build up skills and support, so that the work outlasts any one person.' },
    ],
    more: [
      { name: 'Pupil voice', text: 'Pupils help to choose the work, do it and judge it.' },
      {
        name: 'Diary dates',
        text: 'Meetings and visits are in every school’s calendar before the year begins.',
      },
      { name: 'Welcome', text: 'Someone who joins late is soon useful and soon at home.' },
      { name: 'Fresh ideas', text: 'We bring in people from outside who know what we do not.' },
    ],
  },
  {
    id: 'learning-focus',
    title: 'A good learning focus',
    question: 'What matters most when we choose our learning focus?',
    source: NLC_SOURCE,
    items: [
      { name: 'Plain words', text: 'Anyone can read it once and say what it means.' },
      { name: 'Specific', text: 'It names one thing to get better at, not a whole subject.' },
      { name: 'Everyone', text: 'Every pupil and every teacher could take part.' },
      { name: 'Pupils gain', text: 'It says what pupils will gain, not only what adults will do.' },
      { name: 'Clear signs', text: 'We know what we will see and hear if it is working.' },
      { name: 'Adults learn', text: 'What adults set out to learn follows from what pupils need to learn.' },
      { name: 'CPD', text: 'This year’s training and coaching are built round it.' },
    ],
    more: [
      { name: 'Our pupils', text: 'It comes from what our own pupils’ work and results show.' },
      { name: 'Right size', text: 'It is big enough to matter and small enough to finish in a year.' },
      { name: 'Energy', text: 'Staff care about it and would choose it themselves.' },
      { name: 'Together', text: 'We will get further with it together than each school alone.' },
    ],
  },
  {
    id: 'tensions',
    title: 'Tensions a network has to live with',
    question: 'Which tension do we most need to talk about?',
    source: NLC_SOURCE,
    items: [
      { name: 'Funding', text: 'Taking the money on offer, or staying free of the strings attached to it.' },
      { name: 'Purpose', text: 'Agreeing first what we are for, or getting on with something useful.' },
      {
        name: 'Knowledge',
        text: 'Trusting what we have learned ourselves, or bringing in what others know.',
      },
      { name: 'Centre', text: 'Steering from the middle, or letting schools at the edge go their own way.' },
      { name: 'Membership', text: 'Staying a close group, or staying open to whoever wants to join.' },
      { name: 'Trust', text: 'Being kind so that trust grows, or being frank so that the work improves.' },
    ],
    more: [
      { name: 'Pace', text: 'Moving fast to show results, or slowly so that everyone comes along.' },
      { name: 'Own school', text: 'Giving time to the network, or keeping it for one’s own school.' },
      { name: 'Few or many', text: 'Leaving the lead to a few who do it well, or passing it round.' },
      { name: 'Measuring', text: 'Counting what is easy to count, or judging what matters.' },
    ],
  },
];
