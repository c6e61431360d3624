import type { ReadyList } from './readyList.ts';

const FOCUS = 'Focus';
const OWNERSHIP = 'Ownership';
const STRUCTURES = 'Structures';
const CAPACITY = 'Capacity';
const EFFECTIVENESS = 'Effectiveness';

export const AUTHORITY_LIST: ReadyList = {
  id: 'authority-questions',
  title: 'Strategic questions for an authority',
  question: 'Which of these questions should our authority answer first?',
  source:
    'National College for School Leadership, Networked Learning Communities programme, and DfES Innovation Unit, 2002–2006; wording ours',
  items: [
    {
      head: FOCUS,
      name: 'Wider aims',
      text: 'Should networks work only to improve schools, or for wider outcomes too?',
    },
    {
      head: FOCUS,
      name: 'Narrow tasks',
      text: 'How do we keep networks from being handed one narrow task after another?',
    },
    {
      head: FOCUS,
      name: 'Regeneration',
      text: 'What part can networks play in bringing new life to an area?',
    },
    { head: FOCUS, name: 'Overload', text: 'How do we avoid asking more of networks than they can carry?' },
    { head: OWNERSHIP, name: 'Buy-in', text: 'How do we win the backing of heads, staff and governors?' },
    {
      head: OWNERSHIP,
      name: 'Free choice',
      text: 'How does commitment stay voluntary once networks are our policy?',
    },
    {
      head: OWNERSHIP,
      name: 'Co-leaders',
      text: 'How can schools and the authority lead networks side by side?',
    },
    {
      head: OWNERSHIP,
      name: 'Agencies',
      text: 'How do health, care and other agencies come to see networks as theirs?',
    },
    { head: STRUCTURES, name: 'First steps', text: 'What has to be in place first, and what can wait?' },
    { head: STRUCTURES, name: 'Risk', text: 'How much room for risk do we give, and who carries it?' },
    {
      head: STRUCTURES,
      name: 'Place',
      text: 'Should schools come together by place, or by what interests them?',
    },
    {
      head: STRUCTURES,
      name: 'Lasting',
      text: 'What keeps a network going after its first money and leaders are gone?',
    },
    {
      head: CAPACITY,
      name: 'Who joins',
      text: 'Who takes part: whole schools, teams within them, or individual people?',
    },
    { head: CAPACITY, name: 'New roles', text: 'Which new roles do networks need, and who can fill them?' },
    {
      head: CAPACITY,
      name: 'Heads',
      text: 'How does a head’s job change in a school that belongs to a network?',
    },
    {
      head: CAPACITY,
      name: 'Dialogue',
      text: 'Where do schools and the authority sit down and think together?',
    },
    {
      head: EFFECTIVENESS,
      name: 'Incentives',
      text: 'What makes it worth a school’s while to work with others?',
    },
    {
      head: EFFECTIVENESS,
      name: 'Brokers',
      text: 'Who brings the right schools together and helps them work well?',
    },
    {
      head: EFFECTIVENESS,
      name: 'Challenge',
      text: 'Who gives networks both support and an honest challenge?',
    },
    {
      head: EFFECTIVENESS,
      name: 'Knowledge',
      text: 'How does what one network has learned reach the others?',
    },
    {
      head: EFFECTIVENESS,
      name: 'Impact',
      text: 'Where do we stand at the start, and how will we know what has changed?',
    },
  ],
};
