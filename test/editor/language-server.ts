/** An editor's side of the language server that YAML editors use: enough of the protocol to ask what a person at work would see. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What the server said, as far as the tests read it. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** A fault under a line, counted from 0. */
export interface Underlined {
  readonly line: number;
  readonly message: string;
}

/** A file that is open in the editor; lines and columns count from 0. */
export interface OpenFile {
  hover(line: number, character: number): Promise<string>;
  complete(line: number, character: number): Promise<readonly string[]>;
  /** Waits until faults have come. */
  underlined(): Promise<readonly Underlined[]>;
}

/** An editor with one folder open. */
export interface Editor {
  open(file: string, text: string): OpenFile;
  close(): void;
}

const require = createRequire(import.meta.url);
const SERVER = join(dirname(require.resolve('yaml-language-server/package.json')), 'bin/yaml-language-server');

/** Starts the server in `folder`, with the settings of the editor's YAML extension. */
export async function openEditor(folder: string, schemas: object): Promise<Editor> {
  const child = spawn(process.execPath, [SERVER, '--stdio'], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map<number, (result: unknown) => void>();
  const faults = new Map<string, readonly { range: { start: { line: number } }; message: string }[]>();
  let asked = 0;
  const send = (message: object) => child.stdin.write(framed({ jsonrpc: '2.0', ...message }));
  const ask = (method: string, params: object) =>
    new Promise<unknown>((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      send({ id: asked, method, params });
    });
  const settings = { validate: true, hover: true, completion: true, schemas, schemaStore: { enable: false } };
  const answer = ({ id, method, params, result }: Message) => {
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: [] };
      faults.set(uri, diagnostics);
    } else if (method !== undefined && id !== undefined) {
      const { items = [] } = (params ?? {}) as { items?: { section: string }[] };
      send({ id, result: items.map(({ section }) => (section === 'yaml' ? settings : null)) });
    } else if (id !== undefined) waiting.get(id)?.(result);
  };
  child.stdout.on('data', reader(answer));
  const root = pathToFileURL(folder).href;
  await ask('initialize', {
    processId: process.pid,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: 'group' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: { hover: {}, completion: {} },
    },
  });
  send({ method: 'initialized', params: {} });
  return {
    open(file, text) {
      const uri = pathToFileURL(join(folder, file)).href;
      const textDocument = { uri };
      send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text } } });
      return {
        async hover(line, character) {
          const found = await ask('textDocument/hover', { textDocument, position: { line, character } });
          return JSON.stringify((found as { contents?: unknown } | null)?.contents ?? '');
        },
        async complete(line, character) {
          const found = await ask('textDocument/completion', { textDocument, position: { line, character } });
          return (found as { items: { label: string }[] }).items.map(({ label }) => label);
        },
        async underlined() {
          while ((faults.get(uri) ?? []).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
          return (faults.get(uri) ?? []).map(({ range, message }) => ({ line: range.start.line, message }));
        },
      };
    },
    close: () => child.kill(),
  };
}

function framed(message: object): string {
  const text = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

/** Puts the pieces of a stream together and hands on each message that is whole. Source: the base protocol of the Language Server Protocol. */
function reader(answer: (message: Message) => void): (piece: Buffer) => void {
  let rest = Buffer.alloc(0);
  return (piece) => {
    rest = Buffer.concat([rest, piece]);
    for (let head = rest.indexOf('\r\n\r\n'); head >= 0; head = rest.indexOf('\r\n\r\n')) {
      const length = Number(/Content-Length: (\d+)/.exec(rest.subarray(0, head).toString())?.[1]);
      if (rest.length < head + 4 + length) return;
      answer(JSON.parse(rest.subarray(head + 4, head + 4 + length).toString()) as Message);
      rest = rest.subarray(head + 4 + length);
    }
  };
}
