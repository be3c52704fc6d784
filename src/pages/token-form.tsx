import { useId, useState } from 'react';
import { useToken } from '#api/token-context.ts';
import { isTokenLike } from '#api/token-store.ts';
import { tokenFormWords } from '#language/en/token-form.ts';
import { useWords } from '#language/language-context.tsx';
import { Button } from '#ui/button.tsx';
import { closePopoverAround } from '#ui/popover.tsx';
import { SignIn } from './sign-in.tsx';

/** Takes an API token of one's own, for this page and until it is closed; or leads to signing in, where that is possible. */
export function TokenForm() {
  const { inUse, set } = useToken();
  const words = useWords(tokenFormWords);
  const [refused, setRefused] = useState(false);
  const id = useId();
  return (
    <div className="grid gap-4">
      <SignIn />
      <form
        className="needs-script grid max-w-prose gap-2"
        // Sent before there is a script, it goes nowhere: a form of another kind would write the token into the address.
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const token = String(new FormData(form).get('token')).trim();
          setRefused(!isTokenLike(token));
          if (!isTokenLike(token)) return;
          form.reset();
          set(token);
          closePopoverAround(form);
        }}
      >
        <label htmlFor={id} className="font-semibold">
          {words.yours}
        </label>
        <div className="flex flex-wrap gap-2">
          <input
            id={id}
            name="token"
            type="password"
            autoComplete="off"
            spellCheck={false}
            required
            aria-describedby={`${id}-help`}
            aria-invalid={refused}
            className="min-h-8 min-w-0 flex-1 basis-48 rounded-md border border-edge bg-surface px-2"
          />
          <Button type="submit">{words.use}</Button>
        </div>
        <p id={`${id}-help`} className="text-sm text-muted">
          {refused ? words.refused : words.kept}
        </p>
        {inUse && (
          <p className="flex flex-wrap items-center gap-2">
            {words.inUse}
            <Button
              onClick={(event) => {
                closePopoverAround(event.currentTarget);
                set(undefined);
              }}
            >
              {words.forget}
            </Button>
          </p>
        )}
      </form>
    </div>
  );
}
