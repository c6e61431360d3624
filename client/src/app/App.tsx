import { lazy, Suspense } from 'react';
import { Home } from '../screens/home/Home.tsx';
import { Join } from '../screens/join/Join.tsx';
import { Loading } from '../screens/Loading.tsx';
import { Rescue } from './Rescue.tsx';
import { useRoute } from './router.ts';

// What someone at the door needs comes at once; each role's screens come when they are needed.
const Create = lazy(async () => ({ default: (await import('../screens/create/Create.tsx')).Create }));
const Participant = lazy(async () => ({
  default: (await import('../screens/participant/Participant.tsx')).Participant,
}));
const Console = lazy(async () => ({ default: (await import('../screens/console/Console.tsx')).Console }));
const Projector = lazy(async () => ({
  default: (await import('../screens/projector/Projector.tsx')).Projector,
}));
const Invite = lazy(async () => ({ default: (await import('../screens/invite/Invite.tsx')).Invite }));
const Results = lazy(async () => ({ default: (await import('../screens/results/Results.tsx')).Results }));
const Check = lazy(async () => ({ default: (await import('../screens/check/Check.tsx')).Check }));
const PaperSheets = lazy(async () => ({
  default: (await import('../paper/PaperSheets.tsx')).PaperSheets,
}));

/** The screen for this page's address. */
export function App() {
  return (
    <Rescue>
      <Suspense fallback={<Loading />}>
        <Screen />
      </Suspense>
    </Rescue>
  );
}

function Screen() {
  const route = useRoute();
  switch (route.to) {
    case 'home':
    case 'unknown':
      return <Home lost={route.to === 'unknown'} />;
    case 'new':
      return <Create />;
    case 'join':
      return <Join key={route.code} code={route.code} />;
    case 'seat':
      return <Participant key={route.session} session={route.session} secret={route.secret} />;
    case 'host':
      return <Console key={route.session} session={route.session} secret={route.secret} />;
    case 'projector':
      return <Projector key={route.session} session={route.session} secret={route.secret} />;
    case 'results':
      return <Results key={route.secret ?? route.session} session={route.session} secret={route.secret} />;
    case 'paper':
      return <PaperSheets key={route.session} session={route.session} />;
    case 'check':
      return <Check />;
    case 'invite':
      return <Invite key={route.invite} invite={route.invite} />;
    default:
      return route satisfies never;
  }
}
