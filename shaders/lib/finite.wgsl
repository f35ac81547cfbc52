// Tests by bits, since WGSL may assume that NaN and infinity do not occur.

fn finite(v: f32) -> bool { return (bitcast<u32>(v) & 0x7fffffffu) < 0x7f800000u; }
