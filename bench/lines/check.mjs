/** How fast an organisation is checked, beside reading its files and beside what others need for the schemas alone. */
import { circles, inTurn, median, once, peakOf, ratioOf, reading } from '../measure.mjs';
import { ajvCli, slowPeers, steadyPeers } from '../peers/peers.mjs';

const TARGETS = {
  3000: { reading: 3.2, ajv: 0.45 },
  20000: { reading: 3.6, ajv: 0.6, memory: 160 },
};

/** Rounds beside what takes many times as long. */
const SELDOM = 3;

/** Lines for each size; `sizes` are the ones that were asked for. */
export async function measureCheck({ room, rounds, sizes }) {
  const lines = [];
  for (const files of sizes.filter((size) => size in TARGETS))
    lines.push(...(await measureSize({ room, rounds, files })));
  return [...lines, ...(await measureSlow({ room }))];
}

async function measureSize({ room, rounds, files }) {
  const folder = await room.organisation(files);
  const check = circles('-C', folder, 'check');
  const best = ajvCli(room, folder);
  const isThere = best.absent === undefined;
  const [own, floor, theirs] = inTurn([check, reading(folder), ...(isThere ? [best] : [])], {
    rounds,
    home: room.home,
  });
  const target = TARGETS[files];
  const size = files.toLocaleString('en');
  const name = `circles check, ${size} files`;
  const line = { name, peer: best.name, unit: `× ${best.name}` };
  return [
    { name, got: ratioOf(own, floor), target: target.reading, unit: '× reading', ms: median(own), files },
    isThere
      ? { ...line, got: ratioOf(own, theirs), target: target.ajv, peerMs: median(theirs) }
      : { ...line, absent: best.absent },
    ...steadyPeers(folder).map((peer) => besidePeer({ peer, check, name }, room)),
    { name: `its memory, ${size} files`, got: peakOf(check, room.home), target: target.memory, unit: 'MB', files },
    { name: `reading, ${size} files`, got: median(floor), unit: 'ms', files, ms: median(floor) },
  ];
}

// Less often, and not in turn with the others: while it takes its time, the machine puts away what a quick command needs.
function besidePeer({ peer, check, name }, { home }) {
  const line = { name, peer: peer.name, unit: `× ${peer.name}` };
  if (peer.absent !== undefined) return { ...line, absent: peer.absent };
  const [own, theirs] = inTurn([check, peer], { rounds: SELDOM, home });
  return { ...line, got: ratioOf(own, theirs), peerMs: median(theirs) };
}

/** The slow ones, once and small. */
async function measureSlow({ room }) {
  const folder = await room.organisation(60);
  const check = circles('-C', folder, 'check');
  return slowPeers(room, folder).map((peer) => {
    const line = { name: 'circles check, 60 files', peer: peer.name, unit: `× ${peer.name}` };
    if (peer.absent !== undefined) return { ...line, absent: peer.absent };
    const [own, theirs] = [once(check, room.home), once(peer, room.home)];
    return { ...line, got: own / theirs, peerMs: theirs };
  });
}
