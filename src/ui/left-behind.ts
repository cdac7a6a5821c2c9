/** What a screen leaves behind when its process is killed: nothing could put the terminal right then. */

/** Takes the terminal off the other screen, and ends the telling apart of pasted text; does nothing where all is well. */
export const LEFT_BEHIND = '\u001b[?2004l\u001b[?1047l';
