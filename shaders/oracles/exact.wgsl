// Exact oracle: f and its derivatives without noise.
import space::Vec;
import objective;
import package::lib::calls::{count_value, count_gradient, count_hvp, count_hessian};

fn begin_step(k: u32) {}
fn value(x: Vec) -> f32 { count_value(); return objective::value(x); }
fn gradient(x: Vec) -> Vec { count_gradient(); return objective::gradient(x); }
fn hvp(x: Vec, v: Vec) -> Vec { count_hvp(); return objective::hvp(x, v); }
fn hessian(x: Vec) -> mat2x2f { count_hessian(); return objective::hessian(x); }
