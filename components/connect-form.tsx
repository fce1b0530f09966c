import { type FormEvent, useId, useState } from 'react';
import type { Words } from './words';

/** What the text in the field would connect to, for the reader to see before they do. */
export interface ConnectPreview {
  url: string;
  /** Ids of the keys whose signature is asked for, as two people can compare them. */
  keys: string[];
  /** Where what the reader sends goes; null: nowhere. */
  feedbackUrl: string | null;
}

interface ConnectFormProps {
  words: Words;
  disabled: boolean;
  /** Null: the text is no address and no code, as far as it goes. */
  preview: ConnectPreview | null;
  /** What stands in the field now: what it would connect to is looked at before the click. */
  onText: (text: string) => void;
  /** Must be called within the click: the browser is asked for access. */
  onConnect: (text: string, token: string | null) => void;
}

function Preview({ words, preview }: { words: Words; preview: ConnectPreview }) {
  const { url, keys, feedbackUrl } = preview;
  return (
    <ul className="pl-preview">
      <li>{words('connect.from', { url })}</li>
      <li>{words(keys.length > 0 ? 'connect.signed' : 'connect.unsigned', { keys: keys.join(', ') })}</li>
      <li>{words(feedbackUrl === null ? 'connect.nowhere' : 'connect.to', { url: feedbackUrl ?? '' })}</li>
    </ul>
  );
}

/** Takes the address or code of a workspace; a token only from whoever says that one is needed. */
export function ConnectForm({ words, disabled, preview, onText, onConnect }: ConnectFormProps) {
  const [text, setText] = useState('');
  const [token, setToken] = useState('');
  const tokenId = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) onConnect(text.trim(), token.trim() || null);
  };
  return (
    <form className="pl-connect" onSubmit={submit}>
      <div className="pl-input pl-input--url">
        <input
          className="pl-bare"
          aria-label={words('connect.label')}
          placeholder="https://"
          value={text}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setText(event.target.value);
            onText(event.target.value);
          }}
        />
        <button type="submit" className="pl-btn" disabled={disabled}>
          {words('connect.go')}
        </button>
      </div>
      {preview ? <Preview words={words} preview={preview} /> : null}
      <details className="pl-more-ways">
        <summary className="pl-link">{words('connect.token-ask')}</summary>
        <label htmlFor={tokenId}>{words('connect.token')}</label>
        <input
          id={tokenId}
          type="password"
          className="pl-input"
          value={token}
          autoComplete="off"
          onChange={(event) => setToken(event.target.value)}
        />
      </details>
    </form>
  );
}
