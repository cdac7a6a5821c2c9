/** Transcripts of many people or many commands say what really happens. */
import { longTranscripts, testTranscripts } from './transcript-files.ts';

testTranscripts(longTranscripts, 'test/long-transcripts.test.ts');
