/** Keeps the answers of a conversation that is under way, beside the repository, so that it can go on after an interruption. */
import { hash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../disk/disk-error.ts';
import { makeFolder } from '../disk/make-folder.ts';
import { replaceFile } from '../disk/replace-file.ts';
import { isFields, type Value } from '../model/value.ts';
import type { RepositoryPlace } from './find-repository.ts';

/** Which conversation it is: the same call on top of the same records, in the same folder. */
export interface Conversation {
  readonly place: Pick<RepositoryPlace, 'commonDir' | 'root'>;
  /** The command with all that was typed behind it. */
  readonly call: string;
  /** What the last records are. */
  readonly heads: readonly string[];
}

/** One answer, and what it was an answer to. */
export interface KeptAnswer {
  readonly kind: 'ask' | 'list' | 'yes-no' | 'choose';
  readonly question: string;
  /** Digest of what stood there while it was asked. */
  readonly about: string;
  readonly answer: string | boolean | readonly string[];
}

/** Answers so far, and where that is, in words. */
export interface KeptAnswers {
  readonly where: string;
  readonly answers: readonly KeptAnswer[];
}

/** Raised when the meaning of a field changes. */
const VERSION = 1;
/** The longest meeting stays far below. */
const LARGEST = 4 * 1024 * 1024;
const KINDS: readonly string[] = ['ask', 'list', 'yes-no', 'choose'] satisfies readonly KeptAnswer['kind'][];

/**
 * What was kept of this conversation. `outdated`: something was recorded since, so that the answers are to another state;
 * `unreadable`: somebody or something has changed the file.
 */
export function readAnswers(conversation: Conversation): KeptAnswers | 'none' | 'outdated' | 'unreadable' {
  const file = fileOf(conversation);
  let text: string;
  try {
    if (statSync(file).size > LARGEST) return 'unreadable';
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? 'none' : 'unreadable';
  }
  const value = parsed(text);
  if (!isFields(value) || value.version !== VERSION || value.call !== conversation.call) return 'unreadable';
  const { where, answers, heads } = value;
  if (typeof where !== 'string' || !Array.isArray(answers) || !answers.every(isKeptAnswer)) return 'unreadable';
  return JSON.stringify(heads) === JSON.stringify(conversation.heads) ? { where, answers } : 'outdated';
}

function parsed(text: string): Value {
  try {
    return JSON.parse(text) as Value;
  } catch {
    return null;
  }
}

function isKeptAnswer(value: Value | KeptAnswer): value is KeptAnswer {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  const { kind, question, about, answer } = value;
  return (
    typeof kind === 'string' &&
    KINDS.includes(kind) &&
    typeof question === 'string' &&
    typeof about === 'string' &&
    fitsKind(kind, answer)
  );
}

function fitsKind(kind: string, answer: Value | undefined): boolean {
  if (kind === 'yes-no') return typeof answer === 'boolean';
  if (kind !== 'list') return typeof answer === 'string';
  return Array.isArray(answer) && answer.every((one) => typeof one === 'string');
}

/** Keeps them, whole or not at all, for the eyes of this user only. Throws what the disk says. */
export function writeAnswers(conversation: Conversation, { where, answers }: KeptAnswers): void {
  const { call, heads } = conversation;
  makeFolder(folderOf(conversation), 0o700);
  const text = JSON.stringify({ version: VERSION, call, heads, where, answers });
  replaceFile(fileOf(conversation), new TextEncoder().encode(`${text}\n`));
}

/** Forgets them, once they have led to a record or were given up. */
export function forgetAnswers(conversation: Conversation): void {
  try {
    rmSync(fileOf(conversation), { force: true });
    // The last one takes the folder with it; a full one stays.
    if (readdirSync(folderOf(conversation)).length === 0) rmSync(folderOf(conversation), { recursive: true });
  } catch {}
}

function folderOf({ place }: Conversation): string {
  return join(place.commonDir, 'circles', 'answers');
}

function fileOf(conversation: Conversation): string {
  const name = hash('sha256', JSON.stringify([conversation.place.root, conversation.call]), 'hex').slice(0, 32);
  return join(folderOf(conversation), `${name}.json`);
}
