/**
 * The name of the key that all lines of one page carry in their address. It is made at random when the page opens and says
 * nothing of anybody: a balancer before several servers sends equal keys to one server, which polling needs, for its
 * requests are one line only where they meet.
 */
export const TAB_PARAM = 'tab';
