// Height and its slope per sample between 4 x 4 samples, by cubic convolution with a = -1/2. Keys, IEEE Trans. ASSP 29, 1981.
fn bicubic(samples: mat4x4f, at: vec2f) -> vec3f {
  let x = cubic(at.x) * samples;
  let dx = cubic_slope(at.x) * samples;
  let y = cubic(at.y);
  return vec3f(dot(x, y), dot(dx, y), dot(x, cubic_slope(at.y)));
}

fn cubic(t: f32) -> vec4f {
  let s = 1.0 - t;
  return vec4f(-t * s * s, 2.0 + t * t * (3.0 * t - 5.0), 2.0 + s * s * (3.0 * s - 5.0), -s * t * t) / 2.0;
}

fn cubic_slope(t: f32) -> vec4f {
  let s = 1.0 - t;
  return vec4f(-s * (1.0 - 3.0 * t), t * (9.0 * t - 10.0), -s * (9.0 * s - 10.0), t * (3.0 * t - 2.0)) / 2.0;
}
