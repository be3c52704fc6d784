import { useEffect, useState } from 'react';
import { newerVersionWords } from '#language/en/newer-version.ts';
import { useWords } from '#language/language-context.tsx';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { isReplaced } from './is-replaced.ts';

/** What Vite's loader says to the window when code does not come. */
const CODE_MISSING = 'vite:preloadError';

/** A cache on the way may still have the page as it was: for somebody with a cookie it asks where the page comes from. */
function reload(): void {
  document.cookie = 'catalogue-newer=1; Path=/; Max-Age=10; SameSite=Lax';
  location.reload();
}

/**
 * Says that the catalogue has been replaced by a newer version, once code is missing and that is why: it never comes again, and
 * only a new page helps. When to have one is left to whoever reads this: a token that they have given is in this page's
 * memory only. Shows nothing otherwise. Loaded before it is needed: later it might be gone itself.
 */
export function NewerVersion() {
  const words = useWords(newerVersionWords);
  const [isOld, setOld] = useState(false);
  useEffect(() => {
    if (isOld) return;
    let isAsking = false;
    const find = async () => {
      if (isAsking) return;
      isAsking = true;
      if (await isReplaced(document)) setOld(true);
      isAsking = false;
    };
    const onMissing = () => void find();
    addEventListener(CODE_MISSING, onMissing);
    return () => removeEventListener(CODE_MISSING, onMissing);
  }, [isOld]);
  if (!isOld) return null;
  return (
    <div className="mb-4">
      <Notice tone="alert" title={words.title} actions={<Button onClick={reload}>{words.reload}</Button>}>
        {words.advice}
      </Notice>
    </div>
  );
}
