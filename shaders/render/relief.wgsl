// Colour of the landscape, in 2-D and in 3-D: tint by height, cool shade and warm light from the north-west, darker valleys.
// surface = (height, slope along x and y); ambience = blurred height; shading = cap and gain of shade, cap and gain of light.
// cover = other colours over the tint, with their opacity.
fn relief(surface: vec3f, ambience: f32, shading: vec4f, shade: vec3f, light: vec3f, land_1: vec3f, land_2: vec3f, land_3: vec3f, land_4: vec3f, land_5: vec3f, cover: vec4f) -> vec3f {
  let part = clamp(surface.x, 0.0, 1.0) * 4.0;
  var tint = mix(land_1, land_2, clamp(part, 0.0, 1.0));
  tint = mix(tint, land_3, clamp(part - 1.0, 0.0, 1.0));
  tint = mix(tint, land_4, clamp(part - 2.0, 0.0, 1.0));
  tint = mix(tint, land_5, clamp(part - 3.0, 0.0, 1.0));
  tint = mix(tint, cover.rgb, cover.a);
  let sun = vec3f(-0.52, 0.58, 0.63);
  let slope = 0.84 * surface.yz;
  let facing = (sun.z - dot(slope, sun.xy)) * inverseSqrt(dot(slope, slope) + 1.0);
  let lit = facing - sun.z + 0.5 * clamp(2.2 * (surface.x - ambience), -0.5, 0.35);
  if lit < 0.0 { return mix(tint, shade, min(shading.x, -lit * shading.y)); }
  return mix(tint, light, min(shading.z, lit * shading.w));
}
