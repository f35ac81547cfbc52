// Exponential and logarithm with a relative error below 2e-7. Polynomials: Moshier, Cephes Mathematical Library 2.2, expf.c, logf.c.
// The builtins lose 1e-6 per |x| = 10, and a logarithm near 1 keeps no correct digit.

fn exponential(x: f32) -> f32 {
  let bounded = clamp(x, -104.0, 89.0);
  let k = round(bounded * 1.4426950408889634);
  let r = fma(-k, -2.12194440e-4, fma(-k, 0.693359375, bounded));
  var p = 1.9875691500e-4;
  p = fma(p, r, 1.3981999507e-3);
  p = fma(p, r, 8.3334519073e-3);
  p = fma(p, r, 4.1665795894e-2);
  p = fma(p, r, 1.6666665459e-1);
  p = fma(p, r, 5.0000001201e-1);
  // Two factors, because 2^k itself may be too large or too small for a float.
  let half = i32(k) / 2;
  return (fma(p * r, r, r) + 1.0) * power_of_two(half) * power_of_two(i32(k) - half);
}

fn power_of_two(k: i32) -> f32 {
  return bitcast<f32>((k + 127) << 23u);
}

fn logarithm(x: f32) -> f32 {
  let bits = bitcast<u32>(x);
  // Zero, subnormal, negative, infinite, NaN.
  if bits - 0x00800000u >= 0x7f000000u { return log(x); }
  // x = m 2^k with sqrt(1/2) <= m < sqrt(2).
  let k = (bitcast<i32>(bits) - 0x3f3504f3) >> 23u;
  let m = bitcast<f32>(bitcast<i32>(bits) - (k << 23u));
  let r = m - 1.0;
  let z = r * r;
  var p = 7.0376836292e-2;
  p = fma(p, r, -1.1514610310e-1);
  p = fma(p, r, 1.1676998740e-1);
  p = fma(p, r, -1.2420140846e-1);
  p = fma(p, r, 1.4249322787e-1);
  p = fma(p, r, -1.6668057665e-1);
  p = fma(p, r, 2.0000714765e-1);
  p = fma(p, r, -2.4999993993e-1);
  p = fma(p, r, 3.3333331174e-1);
  let e = f32(k);
  let low = fma(e, -2.12194440e-4, fma(-0.5, z, p * r * z));
  return fma(e, 0.693359375, r + low);
}
