// People to pretend to be: first names as a British staff room has them, schools and teams, the same for the same seed.
import { seeded, shuffled } from '@facet/shared/session/random.ts';
import type { Join } from '@facet/shared/session/commands.ts';

const NAMES =
  'Amira Tom Priya Joe Elin Mike Sana Ravi Grace Callum Zainab Owen Mei Kofi Hannah Yusuf Bronwen Dan Ifeoma Łukasz Aisling Jamal Sophie Arjun Rhys Fatima Beth Marek Nia Olu Chloe Hamza Siân Peter Leila Gwen Tariq Maria Ewan Anjali Zoë Kwame Ruth Babak Megan Darius Imogen Ali Freya Nikhil Catrin Samuel Noor Andrew Ayesha Liam Thandi Gareth Mina Patrick';
const SCHOOLS = [
  'Harbour Lane Primary',
  'St Aidan’s CE Primary',
  'Millfield Community School',
  'Ysgol Glan yr Afon',
  'Castle Hill Infants',
  'The Beacon Academy',
];
const TEAMS = [
  'Reception',
  'Key Stage 1',
  'Key Stage 2',
  'SEND',
  'Humanities',
  'Science',
  'Office',
  'Teaching assistants',
];
const PHASES = ['Early years', 'Primary', 'Secondary'];

/** `count` people, no two with the same name. */
export function cast(count: number, seed: number): Join[] {
  const random = seeded(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const names = shuffled(NAMES.split(' '), random);
  return Array.from({ length: count }, (_, i) => {
    const round = Math.floor(i / names.length);
    const name = names[i % names.length] as string;
    return {
      name: round === 0 ? name : `${name} ${String.fromCharCode(64 + (round % 26))}`,
      about: { school: pick(SCHOOLS), team: pick(TEAMS), phase: pick(PHASES) },
    };
  });
}
