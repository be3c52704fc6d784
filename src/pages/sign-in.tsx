import { use } from 'react';
import { useLocation } from 'react-router';
import { signInWords } from '#language/en/sign-in.ts';
import { useWords } from '#language/language-context.tsx';
import { Button, buttonClass } from '#ui/button.tsx';
import { WayOutContext } from './way-out-context.tsx';

/** Signing in with an account, or out again, and then back to the same page. Nothing where that is not offered. */
export function SignIn() {
  const { signIn } = use(WayOutContext);
  const { pathname, search } = useLocation();
  const words = useWords(signInWords);
  if (signIn === undefined) return null;
  const back = `?return=${encodeURIComponent(pathname + search)}`;
  const state = { offered: words.offer, 'signed-in': words.signedIn, ended: words.ended }[signIn];
  return (
    <div className="grid max-w-prose gap-2">
      <p>{state}</p>
      <div className="flex flex-wrap items-center gap-2">
        {signIn === 'signed-in' && (
          <form method="post" action={`/sign-out${back}`}>
            <Button type="submit">{words.signOut}</Button>
          </form>
        )}
        {/* A session may have ended while the page was open: then this leads on. */}
        <a href={`/sign-in${back}`} className={buttonClass()}>
          {signIn === 'offered' ? words.signIn : words.again}
        </a>
      </div>
    </div>
  );
}
