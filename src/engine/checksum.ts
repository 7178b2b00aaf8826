/**
 * A checksum of a text, 16 hexadecimal digits: it tells that a state was damaged or edited, and is no seal against who means to forge
 * one. (The core brings no cryptography along.)
 */
export function checksum(text: string): string {
  let a = 0x9e37_79b9;
  let b = 0x85eb_ca6b;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x85eb_ca77);
    b = Math.imul(b ^ unit, 0xc2b2_ae3d);
    a ^= b >>> 15;
    b ^= a >>> 13;
  }
  return mixed(a ^ (b >>> 16)) + mixed(b ^ (a << 7));
}

function mixed(value: number): string {
  let mix = Math.imul(value ^ (value >>> 16), 0x85eb_ca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2_ae35);
  return ((mix ^ (mix >>> 16)) >>> 0).toString(16).padStart(8, "0");
}
