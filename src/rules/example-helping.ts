/** A helping circle for the examples of rules: everything but an end and a way to report. */

/** It helps the kitchen. */
export const EXAMPLE_HELPING =
  'name: Oven\nparent: kitchen\ntype: helping\naim: [Finding an oven.]\nmandate: Recommends one oven.\nmembers: [ana]\n';
