// Adam on one block of coordinates at a time. On the plane each coordinate is a block.
import space::Vec;
import schema::{setting, now};
import package::lib::philox::philox;
import package::lib::random::METHOD_STREAM;

// c = 1 - beta^s, where s counts from the last change of blocks.
struct BlockAdam { m: Vec, v: Vec, c1: f32, c2: f32 }

const ASCENDING = 0.0;
const DESCENDING = 1.0;

// 1 at the coordinates that are active in the step at hand, else 0. A draw belongs to a turn of `gap` steps.
fn active_block(gap: u32, order: f32) -> Vec {
  let turn = now / gap;
  var block = turn % 2u;
  if order == DESCENDING { block = 1u - block; }
  if order > DESCENDING {
    block = philox(vec4u(setting.lane, turn, 0u, METHOD_STREAM), vec2u(setting.seed, 0u)).x >> 31u;
  }
  return Vec(1.0 - f32(block), f32(block));
}

// The averages with the gradient of the step at hand. Every turn begins from nothing.
fn averaged(g: Vec, gap: u32, beta1: f32, beta2: f32, before: BlockAdam) -> BlockAdam {
  var adam = before;
  if now % gap == 0u { adam = BlockAdam(Vec(), Vec(), 0.0, 0.0); }
  adam.m = beta1 * adam.m + (1.0 - beta1) * g;
  adam.v = beta2 * adam.v + (1.0 - beta2) * g * g;
  adam.c1 = beta1 * adam.c1 + (1.0 - beta1);
  adam.c2 = beta2 * adam.c2 + (1.0 - beta2);
  return adam;
}

fn direction(adam: BlockAdam, eps: f32) -> Vec {
  return adam.m / adam.c1 / (sqrt(adam.v / adam.c2) + eps);
}
