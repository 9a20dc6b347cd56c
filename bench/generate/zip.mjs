import { crc32 } from './crc32.mjs';

/** An entry that is stored, not deflated: the same bytes whatever zlib is here. APPNOTE 4.3.7 and 4.3.12 */
function parts(name, body, at) {
  const sum = crc32(body);
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(0x5c21, 8);
  shared.writeUInt32LE(sum, 10);
  shared.writeUInt32LE(body.length, 14);
  shared.writeUInt32LE(body.length, 18);
  shared.writeUInt16LE(name.length, 22);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(at, 10);
  const path = Buffer.from(name, 'latin1');
  return {
    local: [Buffer.from('PK\x03\x04', 'latin1'), shared, path, body],
    central: [Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, tail, path],
  };
}

/** A zip of `[name, body]` pairs. */
export function zip(files) {
  const locals = [];
  const centrals = [];
  let at = 0;
  for (const [name, body] of files) {
    const { local, central } = parts(name, body, at);
    locals.push(...local);
    centrals.push(...central);
    at += 30 + name.length + body.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}
